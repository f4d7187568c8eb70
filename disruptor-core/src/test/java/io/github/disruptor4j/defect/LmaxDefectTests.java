package io.github.disruptor4j.defect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The known defects of LMAX Disruptor 4.0.0, in scenarios that are played on both
 * engines: here each must come out right, there each is shown to come out wrong.
 * <p>
 * What LMAX makes of a scenario is seen in a virtual machine of its own, since it may
 * hang and leave threads spinning. The table in the documentation is held equal to what
 * is seen here; when it differs, the file under {@code target} is the right one.
 */
class LmaxDefectTests {

	private static final Path DOCUMENTED = Path.of("..", "docs", "src", "docs", "asciidoc", "includes",
			"lmax-defects.adoc");

	private static final Path TABLE = Path.of("target", "lmax-defects.adoc");

	/** The test of each defect, as the table names it. */
	private static final Map<String, String> TESTS = new TreeMap<>();

	private static final Map<DefectScenario, Outcome> HERE = new EnumMap<>(DefectScenario.class);

	private static final Map<DefectScenario, Outcome> THERE = new EnumMap<>(DefectScenario.class);

	private static final LmaxScenarios LMAX = new LmaxScenarios();

	private String test = "";

	@BeforeEach
	void rememberTest(TestInfo test) {
		this.test = test.getTestMethod().orElseThrow().getName();
	}

	@Test
	void shouldNotForgetConsumersThatHaveNotGotGoing() throws Exception {
		playAll("C1", 1);
	}

	@Test
	void shouldGiveEachProcessorAnAlertOfItsOwn() throws Exception {
		playAll("C2", 2);
	}

	@Test
	void shouldNotTakeAHaltedProcessorForRunning() throws Exception {
		playAll("C3", 2);
	}

	@Test
	void shouldNotLoseEventsToInterruptsAndFailingHooks() throws Exception {
		playAll("C4", 2);
	}

	@Test
	void shouldNotShowSlotsThatAreOnlyClaimed() throws Exception {
		playAll("C5", 1);
	}

	@Test
	void shouldNotLetProducersWaitForNothing() throws Exception {
		playAll("C6", 4);
	}

	@Test
	void shouldNotLoseWakeUps() throws Exception {
		playAll("C7", 3);
	}

	@Test
	void shouldNotCountClaimsThatWaitForRoom() throws Exception {
		playAll("C8", 2);
	}

	@Test
	void shouldKnowItsThreads() throws Exception {
		playAll("C9", 4);
	}

	@AfterAll
	static void compareWithTheDocumentation() throws IOException {
		if (HERE.size() < DefectScenario.values().length) {
			// Only some of the tests were run.
			return;
		}
		String table = render();
		Files.createDirectories(TABLE.getParent());
		Files.writeString(TABLE, table);
		assertThat(DOCUMENTED).content().as("Copy disruptor-core/%s to %s", TABLE, DOCUMENTED).isEqualTo(table);
	}

	private static String render() {
		StringBuilder table = new StringBuilder(
				"""
						// Written by LmaxDefectTests, which plays every scenario on both engines, and held equal to what it sees.
						[cols="1,5,4,4",options="header"]
						|===
						|Defect |Scenario |LMAX Disruptor 4.0.0 |disruptor4j
						""");
		TESTS.forEach((defect, test) -> {
			table.append("\n4+|*%s*, `LmaxDefectTests.%s`\n".formatted(defect, test));
			HERE.forEach((scenario, outcome) -> {
				if (scenario.defect().equals(defect)) {
					table.append("|%s |%s |%s |%s\n".formatted(scenario.defect(), scenario.text(),
							THERE.get(scenario).text(), outcome.text()));
				}
			});
		});
		return table.append("|===\n").toString();
	}

	private void playAll(String defect, int count) throws Exception {
		TESTS.put(defect, this.test);
		SoftAssertions softly = new SoftAssertions();
		DefectScenario[] scenarios = Stream.of(DefectScenario.values())
			.filter((scenario) -> scenario.defect().equals(defect))
			.toArray(DefectScenario[]::new);
		softly.assertThat(scenarios).hasSize(count);
		for (DefectScenario scenario : scenarios) {
			Outcome here = scenario.play();
			Outcome there = LMAX.play(scenario);
			HERE.put(scenario, here);
			THERE.put(scenario, there);
			softly.assertThat(here.right()).as("%s: %s: %s, here", defect, scenario.text(), here.text()).isTrue();
			softly.assertThat(there.right()).as("%s: %s: %s, LMAX", defect, scenario.text(), there.text()).isFalse();
		}
		softly.assertAll();
	}

}
