package io.github.disruptor4j;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.annotation.Bean;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The rules by which the packages of this module depend on each other.
 */
@AnalyzeClasses(packages = "io.github.disruptor4j", importOptions = { ImportOption.DoNotIncludeTests.class })
class ArchitectureTests {

	@ArchTest
	static final ArchRule springNeverKnowsSpringBoot = noClasses().that()
		.resideInAPackage("io.github.disruptor4j.spring..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework.boot..");

	@ArchTest
	static final ArchRule springNeverKnowsBootSupport = noClasses().that()
		.resideInAPackage("io.github.disruptor4j.spring..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("io.github.disruptor4j.boot..");

	@ArchTest
	static final ArchRule engineKnowsNeither = noClasses().that()
		.resideInAnyPackage("io.github.disruptor4j", "io.github.disruptor4j.dsl..", "io.github.disruptor4j.util..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..", "io.github.disruptor4j.spring..", "io.github.disruptor4j.boot..");

	@ArchTest
	static final ArchRule graphKnowsNoApplicationContext = noClasses().that()
		.resideInAPackage("io.github.disruptor4j.spring.graph..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.context..", "org.springframework.beans..", "java.util.concurrent..");

	@ArchTest
	static final ArchRule springPackagesAreFreeOfCycles = slices().matching("io.github.disruptor4j.spring.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule bootPackagesAreFreeOfCycles = slices().matching("io.github.disruptor4j.boot.(**)")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule autoConfigurationsArePublicAndFinal = classes().that()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.bePublic()
		.andShould()
		.haveModifier(JavaModifier.FINAL);

	@ArchTest
	static final ArchRule beanMethodsArePackagePrivate = methods().that()
		.areAnnotatedWith(Bean.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule failureAnalyzersArePackagePrivate = classes().that()
		.areAssignableTo(FailureAnalyzer.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule whatUsersDoNotNameIsFinal = classes().that(arePackagePrivateClasses())
		.should()
		.haveModifier(JavaModifier.FINAL);

	private static DescribedPredicate<JavaClass> arePackagePrivateClasses() {
		return DescribedPredicate.describe("are package-private classes of the Spring modules",
				(type) -> type.getPackageName().matches("io\\.github\\.disruptor4j\\.(spring|boot)\\..*")
						&& type.isTopLevelClass() && !type.isInterface() && !type.isAnnotation()
						&& !type.getModifiers().contains(JavaModifier.PUBLIC)
						&& !type.getModifiers().contains(JavaModifier.ABSTRACT)
						&& !type.getSimpleName().equals("package-info"));
	}

}
