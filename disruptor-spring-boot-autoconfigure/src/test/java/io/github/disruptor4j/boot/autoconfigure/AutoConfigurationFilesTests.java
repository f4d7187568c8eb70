package io.github.disruptor4j.boot.autoconfigure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReaderFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The files by which Spring Boot finds what this module has.
 */
class AutoConfigurationFilesTests {

	private static final String PACKAGE = DisruptorAutoConfiguration.class.getPackageName();

	private final List<String> autoConfigurations = new ArrayList<>();

	private final List<String> failureAnalyzers = new ArrayList<>();

	AutoConfigurationFilesTests() throws IOException {
		MetadataReaderFactory readers = new CachingMetadataReaderFactory();
		for (Resource resource : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:" + PACKAGE.replace('.', '/') + "/**/*.class")) {
			AnnotationMetadata type = readers.getMetadataReader(resource).getAnnotationMetadata();
			if (type.hasAnnotation(AutoConfiguration.class.getName())) {
				this.autoConfigurations.add(type.getClassName());
			}
			if (type.isFinal() && type.getClassName().endsWith("FailureAnalyzer")) {
				this.failureAnalyzers.add(type.getClassName());
			}
		}
	}

	@Test
	void shouldImportEveryAutoConfiguration() {
		List<String> imported = ImportCandidates.load(AutoConfiguration.class, null)
			.getCandidates()
			.stream()
			.filter((name) -> name.startsWith(PACKAGE))
			.toList();
		assertThat(imported).containsExactlyInAnyOrderElementsOf(this.autoConfigurations)
			.contains(DisruptorAutoConfiguration.class.getName());
	}

	@Test
	void shouldRegisterEveryFailureAnalyzer() throws IOException {
		List<String> registered = new ArrayList<>();
		for (Resource factories : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:META-INF/spring.factories")) {
			String names = PropertiesLoaderUtils.loadProperties(factories)
				.getProperty(FailureAnalyzer.class.getName(), "");
			registered.addAll(Arrays.stream(names.split(",")).filter((name) -> name.startsWith(PACKAGE)).toList());
		}
		assertThat(registered).containsExactlyInAnyOrderElementsOf(this.failureAnalyzers);
	}

}
