package org.lymanscope.engine.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A rule of the architecture and the purpose-made classes that break it, so that a rule which
 * matches nothing is noticed.
 *
 * @param id number of the rule, as {@link Allowed} names it
 */
public record ArchitectureRule(String id, ArchRule rule, List<Class<?>> wrong) {
  /** A rule that these classes break. */
  public static ArchitectureRule of(String id, ArchRule rule, Class<?>... wrong) {
    return new ArchitectureRule(id, rule, List.of(wrong));
  }

  /** The compiled main code under a package. */
  public static JavaClasses mainCode(String rootPackage) {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(rootPackage);
  }

  /** Tests that the code keeps each rule and that each rule notices its wrong classes. */
  public static Stream<DynamicTest> tests(List<ArchitectureRule> rules, JavaClasses code) {
    assertThat(code).as("main code").isNotEmpty();
    return rules.stream()
        .flatMap(
            rule ->
                Stream.of(
                    dynamicTest(rule.id + " is kept", () -> rule.rule.check(code)),
                    dynamicTest(rule.id + " notices a breach", rule::noticesItsBreaches)));
  }

  private void noticesItsBreaches() {
    JavaClasses breaches = new ClassFileImporter().importClasses(wrong);

    String report = rule.evaluate(breaches).getFailureReport().toString();

    assertThat(report).contains(wrong.stream().map(Class::getSimpleName).toList());
  }
}
