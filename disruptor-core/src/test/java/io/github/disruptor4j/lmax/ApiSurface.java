package io.github.disruptor4j.lmax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a user can see of a library: per public type, its header and its public and
 * protected members, each as one line of text in which the library's own package is left
 * out. Members that come from package-private supertypes count as the type's own, since
 * that is how a user meets them.
 * <p>
 * Left out are synthetic members, padding fields, and protected members of final types,
 * which nobody can reach.
 */
final class ApiSurface {

	private static final int MEMBER_MODIFIERS = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.FINAL
			| Modifier.ABSTRACT | Modifier.VOLATILE;

	private final Map<String, SortedSet<String>> types = new TreeMap<>();

	private final Map<String, Set<String>> inherited = new TreeMap<>();

	private final String packagePrefix;

	private ApiSurface(String packagePrefix) {
		this.packagePrefix = packagePrefix;
	}

	/**
	 * Reads the jar or folder that a class comes from.
	 * @param anchor a class in the library's root package
	 * @return what can be seen of the library
	 */
	static ApiSurface of(Class<?> anchor) {
		ApiSurface surface = new ApiSurface(anchor.getPackageName() + ".");
		for (Class<?> type : classesBeside(anchor)) {
			if (isVisible(type)) {
				String name = surface.shorten(type.getName());
				surface.types.put(name, surface.describe(type));
				surface.inherited.put(name, surface.describeInherited(type));
			}
		}
		return surface;
	}

	Map<String, SortedSet<String>> types() {
		return Collections.unmodifiableMap(this.types);
	}

	/**
	 * Returns whether a type has a method from a visible supertype, so that declaring it
	 * again adds nothing.
	 * @param type the type
	 * @param line the method
	 * @return whether the type has the method anyway
	 */
	boolean inherits(String type, String line) {
		return this.inherited.get(type).contains(withoutBody(line));
	}

	private static List<Class<?>> classesBeside(Class<?> anchor) {
		try {
			Path location = Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
			if (Files.isDirectory(location)) {
				return classesUnder(location, anchor);
			}
			try (FileSystem jar = FileSystems.newFileSystem(location)) {
				return classesUnder(jar.getPath("/"), anchor);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<Class<?>> classesUnder(Path root, Class<?> anchor) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			return files.map((file) -> root.relativize(file).toString().replace('\\', '/'))
				.filter((name) -> name.startsWith(anchor.getPackageName().replace('.', '/') + "/"))
				.filter((name) -> name.endsWith(".class") && !name.endsWith("-info.class"))
				.map((name) -> load(name.substring(0, name.length() - ".class".length()).replace('/', '.'), anchor))
				.collect(Collectors.toList());
		}
	}

	private static Class<?> load(String name, Class<?> anchor) {
		try {
			return Class.forName(name, false, anchor.getClassLoader());
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static boolean isVisible(Class<?> type) {
		boolean visible = isVisible(type.getModifiers()) && !type.isSynthetic() && !type.isAnonymousClass();
		return visible && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
	}

	private static boolean isVisible(int modifiers) {
		return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
	}

	private SortedSet<String> describe(Class<?> type) {
		SortedSet<String> lines = new TreeSet<>();
		lines.add("type " + modifiers(type.getModifiers() & ~Modifier.INTERFACE) + kind(type) + typeParameters(type));
		if (type.getEnclosingClass() == null || !type.isInterface()) {
			lines.addAll(superclass(type));
		}
		for (Class<?> source : withHiddenSupertypes(type)) {
			Arrays.stream(source.getGenericInterfaces()).forEach((face) -> lines.add("implements " + name(face)));
			Arrays.stream(source.getDeclaredFields())
				.filter((field) -> isApi(field, type))
				.forEach((field) -> lines.add(describe(field)));
			Arrays.stream(source.getDeclaredMethods())
				.filter((method) -> isApi(method, type))
				.forEach((method) -> lines.add(describe(method)));
		}
		for (Constructor<?> constructor : type.getDeclaredConstructors()) {
			if (isApi(constructor, type)) {
				lines.add(modifiers(constructor.getModifiers()) + typeParameters(constructor) + "new"
						+ parameters(constructor));
			}
		}
		return lines;
	}

	private Set<String> describeInherited(Class<?> type) {
		Set<String> lines = new TreeSet<>();
		List<Class<?>> supertypes = new ArrayList<>(Arrays.asList(type.getInterfaces()));
		supertypes.add((type.getSuperclass() != null) ? type.getSuperclass() : Object.class);
		for (Class<?> supertype : supertypes) {
			if (isVisible(supertype)) {
				describe(supertype).stream()
					.filter((line) -> !line.contains("new("))
					.forEach((line) -> lines.add(withoutBody(line)));
			}
			if (supertype != Object.class) {
				lines.addAll(describeInherited(supertype));
			}
		}
		return lines;
	}

	/**
	 * Leaves out what tells where a method's body is.
	 * @param line the method
	 * @return the method as its callers see it
	 */
	private static String withoutBody(String line) {
		return line.replaceFirst("^public (abstract |default )", "public ");
	}

	private List<String> superclass(Class<?> type) {
		Class<?> owner = type;
		while (owner.getSuperclass() != null && !isVisible(owner.getSuperclass())) {
			owner = owner.getSuperclass();
		}
		Type superclass = owner.getGenericSuperclass();
		return (superclass != null) ? List.of("extends " + name(superclass)) : List.of();
	}

	/**
	 * Collects a type and the package-private types above it, up to the first visible
	 * one.
	 * @param type the type
	 * @return the type and its hidden supertypes
	 */
	private static List<Class<?>> withHiddenSupertypes(Class<?> type) {
		List<Class<?>> sources = new ArrayList<>(List.of(type));
		List<Class<?>> above = new ArrayList<>(Arrays.asList(type.getInterfaces()));
		if (type.getSuperclass() != null) {
			above.add(type.getSuperclass());
		}
		above.stream()
			.filter((supertype) -> !isVisible(supertype))
			.map(ApiSurface::withHiddenSupertypes)
			.forEach(sources::addAll);
		return sources;
	}

	private static boolean isApi(Member member, Class<?> owner) {
		boolean padding = member instanceof Field && member.getName().matches("p\\d+");
		boolean reachable = Modifier.isPublic(member.getModifiers())
				|| (Modifier.isProtected(member.getModifiers()) && !Modifier.isFinal(owner.getModifiers()));
		return reachable && !member.isSynthetic() && !padding;
	}

	private String describe(Field field) {
		return modifiers(field.getModifiers()) + name(field.getGenericType()) + " " + field.getName()
				+ constantValue(field);
	}

	private static String constantValue(Field field) {
		boolean constant = Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers());
		if (!constant || !field.getType().isPrimitive()) {
			return "";
		}
		try {
			return " = " + field.get(null);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String describe(Method method) {
		String modifiers = modifiers(method.getModifiers() & ~Modifier.VOLATILE)
				+ (method.isDefault() ? "default " : "");
		return modifiers + typeParameters(method) + name(method.getGenericReturnType()) + " " + method.getName()
				+ parameters(method);
	}

	private String parameters(Executable executable) {
		String parameters = names(executable.getGenericParameterTypes());
		if (executable.isVarArgs()) {
			parameters = parameters.substring(0, parameters.length() - "[]".length()) + "...";
		}
		Type[] exceptions = executable.getGenericExceptionTypes();
		String thrown = Arrays.stream(exceptions).map(this::name).sorted().collect(Collectors.joining(", "));
		return "(" + parameters + ")" + (thrown.isEmpty() ? "" : " throws " + thrown);
	}

	private String typeParameters(GenericDeclaration declaration) {
		TypeVariable<?>[] variables = declaration.getTypeParameters();
		if (variables.length == 0) {
			return "";
		}
		return Arrays.stream(variables)
			.map((variable) -> variable.getName() + " extends " + names(variable.getBounds()))
			.collect(Collectors.joining(", ", "<", "> "))
			.replace(" extends java.lang.Object", "");
	}

	private static String kind(Class<?> type) {
		if (type.isInterface()) {
			return "interface ";
		}
		return type.isEnum() ? "enum " : "class ";
	}

	private static String modifiers(int modifiers) {
		String text = Modifier.toString(modifiers & MEMBER_MODIFIERS);
		return text.isEmpty() ? "" : text + " ";
	}

	private String names(Type[] types) {
		return Arrays.stream(types).map(this::name).collect(Collectors.joining(", "));
	}

	private String name(Type type) {
		return shorten(type.getTypeName());
	}

	private String shorten(String text) {
		return text.replace(this.packagePrefix, "");
	}

}
