package io.github.disruptor4j;

import java.lang.reflect.AccessibleObject;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.annotation.Bean;

/**
 * The rules by which the packages of this module depend on each other.
 */
class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.github.disruptor4j");

	@Test
	void shouldKeepSpringFreeOfSpringBoot() {
		ArchRule rule = ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage("io.github.disruptor4j.spring..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.boot..");
		rule.check(CLASSES);
	}

	@Test
	void shouldKeepSpringFreeOfItsBootSupport() {
		ArchRule rule = ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage("io.github.disruptor4j.spring..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("io.github.disruptor4j.boot..");
		rule.check(CLASSES);
	}

	@Test
	void shouldKeepTheEngineFreeOfSpring() {
		ArchRule rule = ArchRuleDefinition.noClasses()
			.that()
			.resideInAnyPackage("io.github.disruptor4j", "io.github.disruptor4j.dsl..", "io.github.disruptor4j.util..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "io.github.disruptor4j.spring..",
					"io.github.disruptor4j.boot..");
		rule.check(CLASSES);
	}

	@Test
	void shouldKeepTheGraphFreeOfContextsAndThreads() {
		ArchRule rule = ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage("io.github.disruptor4j.spring.graph..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.context..", "org.springframework.beans..",
					"java.util.concurrent..");
		rule.check(CLASSES);
	}

	@Test
	void shouldKeepSpringPackagesFreeOfCycles() {
		ArchRule rule = SlicesRuleDefinition.slices()
			.matching("io.github.disruptor4j.spring.(*)..")
			.should()
			.beFreeOfCycles();
		rule.check(CLASSES);
	}

	@Test
	void shouldKeepBootPackagesFreeOfCycles() {
		ArchRule rule = SlicesRuleDefinition.slices()
			.matching("io.github.disruptor4j.boot.(**)")
			.should()
			.beFreeOfCycles();
		rule.check(CLASSES);
	}

	@Test
	void shouldMakeAutoConfigurationsPublicAndFinal() {
		ArchRule rule = ArchRuleDefinition.classes()
			.that()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.bePublic()
			.andShould()
			.haveModifier(JavaModifier.FINAL);
		rule.check(CLASSES);
	}

	@Test
	void shouldMakeBeanMethodsPackagePrivate() {
		ArchRule rule = ArchRuleDefinition.methods().that().areAnnotatedWith(Bean.class).should().bePackagePrivate();
		rule.check(CLASSES);
	}

	@Test
	void shouldMakeFailureAnalyzersPackagePrivate() {
		ArchRule rule = ArchRuleDefinition.classes()
			.that()
			.areAssignableTo(FailureAnalyzer.class)
			.should()
			.bePackagePrivate();
		rule.check(CLASSES);
	}

	@Test
	void shouldMakeFinalWhatUsersDoNotName() {
		ArchRule rule = ArchRuleDefinition.classes()
			.that(arePackagePrivateClasses())
			.should()
			.haveModifier(JavaModifier.FINAL);
		rule.check(CLASSES);
	}

	@Test
	void shouldReachNothingThatIsHiddenByName() {
		ArchRule rule = ArchRuleDefinition.noClasses()
			.that()
			.resideInAnyPackage("io.github.disruptor4j.spring..", "io.github.disruptor4j.boot..")
			.should()
			.callMethod(Class.class, "forName", String.class)
			.orShould()
			.callMethod(AccessibleObject.class, "setAccessible", boolean.class);
		rule.check(CLASSES);
	}

	private static DescribedPredicate<JavaClass> arePackagePrivateClasses() {
		return DescribedPredicate.describe("are package-private classes of the Spring modules",
				(type) -> type.getPackageName().matches("io\\.github\\.disruptor4j\\.(spring|boot)\\..*")
						&& type.isTopLevelClass() && !type.isInterface() && !type.isAnnotation()
						&& !type.getModifiers().contains(JavaModifier.PUBLIC)
						&& !type.getModifiers().contains(JavaModifier.ABSTRACT) && !type.reflect().isSealed()
						&& !type.getSimpleName().equals("package-info"));
	}

}
