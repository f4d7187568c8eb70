package io.github.disruptor4j.sample.exchange;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the packages of the exchange may know of each other.
 */
@AnalyzeClasses(packagesOf = ExchangeApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	final ArchRule packagesHaveNoCycles = SlicesRuleDefinition.slices()
		.matching("io.github.disruptor4j.sample.exchange.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	final ArchRule domainKnowsNeitherRingNorSpring = ArchRuleDefinition.noClasses()
		.that()
		.resideInAnyPackage("..exchange.instrument..", "..exchange.order..")
		.and()
		.haveSimpleNameNotEndingWith("Configuration")
		.and()
		.haveSimpleNameNotEndingWith("Properties")
		.and()
		.haveSimpleNameNotEndingWith("Controller")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..", "io.github.disruptor4j", "io.github.disruptor4j.spring..");

	@ArchTest
	final ArchRule onlyTheJournalKnowsSql = ArchRuleDefinition.noClasses()
		.that()
		.resideOutsideOfPackage("..exchange.journal..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..");

	@ArchTest
	final ArchRule onlyPublicApiOfTheRing = ArchRuleDefinition.noClasses()
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.github.disruptor4j.boot..", "io.github.disruptor4j.spring.graph..",
				"io.github.disruptor4j.spring.consumer..");

	@ArchTest
	final ArchRule controllersArePackagePrivate = ArchRuleDefinition.classes()
		.that()
		.areAnnotatedWith(RestController.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	final ArchRule matchingTakesNoLocks = ArchRuleDefinition.noClasses()
		.that()
		.resideInAPackage("..exchange.matching..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("java.util.concurrent..");

	@ArchTest
	final ArchRule moneyIsNeverBinaryFloatingPoint = ArchRuleDefinition.noClasses()
		.should()
		.dependOnClassesThat()
		.belongToAnyOf(Double.class, Float.class, double.class, float.class);

}
