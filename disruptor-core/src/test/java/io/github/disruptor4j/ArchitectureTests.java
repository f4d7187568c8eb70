package io.github.disruptor4j;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

import io.github.disruptor4j.dsl.ProducerType;

/**
 * The rules of the architecture that hold for the engine.
 */
class ArchitectureTests {

	private static final String ROOT = "io.github.disruptor4j";

	private static final JavaClasses ENGINE = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	@Test
	void shouldDependOnTheJavaBaseModuleOnly() {
		ArchRuleDefinition.classes()
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java.io", "java.lang..", "java.util", "java.util.concurrent..", "java.util.function",
					"java.util.stream", "org.jspecify.annotations", ROOT + "..")
			.check(ENGINE);
	}

	@Test
	void shouldHaveNoPackageCycles() {
		SlicesRuleDefinition.slices()
			.assignedFrom(new OnePerPackage())
			.should()
			.beFreeOfCycles()
			// RingBuffer.create takes it, as in LMAX: an enum that depends on nothing.
			.ignoreDependency(DescribedPredicate.alwaysTrue(), JavaClass.Predicates.equivalentTo(ProducerType.class))
			.check(ENGINE);
	}

	@Test
	void shouldHaveAKernelThatKnowsNothingOfWhatIsBuiltOnIt() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage(ROOT)
			.should()
			.dependOnClassesThat(
					DescribedPredicate.and(JavaClass.Predicates.resideInAnyPackage(ROOT + ".dsl", ROOT + ".util"),
							DescribedPredicate.not(JavaClass.Predicates.equivalentTo(ProducerType.class))))
			.check(ENGINE);
	}

	@Test
	void shouldMakeHelpersFinal() {
		ArchRuleDefinition.classes()
			.that()
			.areNotPublic()
			.and()
			.areNotInterfaces()
			.and()
			.areTopLevelClasses()
			.and(DescribedPredicate.describe("are not extended", (type) -> type.getSubclasses().isEmpty()))
			.should()
			.haveModifier(JavaModifier.FINAL)
			.check(ENGINE);
	}

	@Test
	void shouldKeepPublicTypesToThePackagesThatUsersKnow() {
		ArchRuleDefinition.classes()
			.that()
			.arePublic()
			.should()
			.resideInAnyPackage(ROOT, ROOT + ".dsl", ROOT + ".util")
			.check(ENGINE);
	}

	@Test
	void shouldNotReachIntoItselfByReflection() {
		ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat()
			.resideInAPackage("java.lang.reflect")
			.orShould()
			.callMethodWhere(DescribedPredicate.describe("opens what is private",
					(call) -> call.getTarget().getName().equals("setAccessible")
							|| call.getTarget().getName().equals("privateLookupIn")))
			.check(ENGINE);
	}

	/**
	 * Takes each package for a slice, the root package too.
	 */
	private static final class OnePerPackage implements SliceAssignment {

		@Override
		public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
			return javaClass.getPackageName().startsWith(ROOT) ? SliceIdentifier.of(javaClass.getPackageName())
					: SliceIdentifier.ignore();
		}

		@Override
		public String getDescription() {
			return "packages";
		}

	}

}
