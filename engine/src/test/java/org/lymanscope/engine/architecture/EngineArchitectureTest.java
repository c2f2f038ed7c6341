package org.lymanscope.engine.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.lymanscope.engine.architecture.Exceptions.notExceptedFrom;

import ai.djl.ndarray.NDArray;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lymanscope.engine.architecture.wrong.WithPlainNumber;
import org.lymanscope.engine.architecture.wrong.WithToolkit;
import org.lymanscope.engine.architecture.wrong.engine.io.File;
import org.lymanscope.engine.architecture.wrong.engine.spectrum.Upward;
import org.lymanscope.engine.architecture.wrong.engine.unknown.Homeless;

class EngineArchitectureTest {
  private static final String[] VALUES = {
    "..engine.spectrum..", "..engine.job..", "..engine.random..", "..engine.file.."
  };
  private static final String[] CONCEPTS = {
    "..engine.io",
    "..engine.label..",
    "..engine.prediction..",
    "..engine.line..",
    "..engine.analysis..",
    "..engine.recipe.."
  };
  private static final String[] FORMATS = {
    "..engine.io.*..",
    "..engine.template..",
    "..engine.model..",
    "..engine.network..",
    "..engine.augment.."
  };
  private static final String[] RECORDS = {
    "..engine.survey..", "..engine.project..", "..engine.exchange..", "..engine.run.."
  };
  private static final String[] PRODUCTS = {
    "..engine.classify..",
    "..engine.simulate..",
    "..engine.dataset..",
    "..engine.evaluate..",
    "..engine.train..",
    "..engine.search.."
  };

  @TestFactory
  Stream<DynamicTest> rules() {
    List<ArchitectureRule> rules = new ArrayList<>(CommonRules.all());
    rules.add(ArchitectureRule.of("A1", noToolkit(), WithToolkit.class));
    rules.add(ArchitectureRule.of("A3 layers", layers(), Upward.class, File.class));
    rules.add(ArchitectureRule.of("A3 cycles", noCycles(), Upward.class, File.class));
    rules.add(ArchitectureRule.of("A3 home", everyPackageHasALayer(), Homeless.class));
    rules.add(ArchitectureRule.of("A16", numbersAreKept(), WithPlainNumber.class));
    return ArchitectureRule.tests(rules, ArchitectureRule.mainCode("org.lymanscope.engine"));
  }

  private static ArchRule noToolkit() {
    return noClasses()
        .that(notExceptedFrom("A1"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..")
        .because("the command line and later front ends use the same engine");
  }

  private static ArchRule numbersAreKept() {
    return noClasses()
        .that(notExceptedFrom("A16"))
        .and()
        .resideInAnyPackage("..engine.network.train..", "..architecture.wrong..")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "an array is combined with a number",
                call ->
                    call.getTargetOwner().isAssignableTo(NDArray.class)
                        && call.getTarget().getRawParameterTypes().stream()
                            .anyMatch(type -> type.isEquivalentTo(Number.class))))
        .because("DJL frees the number before PyTorch reads it for the gradient: Numbers keeps it");
  }

  private static ArchRule layers() {
    return layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("values")
        .definedBy(VALUES)
        .layer("concepts")
        .definedBy(CONCEPTS)
        .layer("formats")
        .definedBy(FORMATS)
        .layer("records")
        .definedBy(RECORDS)
        .layer("products")
        .definedBy(PRODUCTS)
        .whereLayer("concepts")
        .mayOnlyBeAccessedByLayers("formats", "records", "products")
        .whereLayer("formats")
        .mayOnlyBeAccessedByLayers("records", "products")
        .whereLayer("records")
        .mayOnlyBeAccessedByLayers("products")
        .whereLayer("products")
        .mayNotBeAccessedByAnyLayer()
        .because("arrows point down only");
  }

  private static ArchRule noCycles() {
    return slices()
        .matching("..engine.(**)")
        .should()
        .beFreeOfCycles()
        .because("a package is understood with those below it");
  }

  private static ArchRule everyPackageHasALayer() {
    String[] known =
        Stream.of(VALUES, CONCEPTS, FORMATS, RECORDS, PRODUCTS, new String[] {"..architecture"})
            .flatMap(Stream::of)
            .toArray(String[]::new);
    return classes()
        .should()
        .resideInAnyPackage(known)
        .because("a new package says where it stands, here and in docs/architecture.md");
  }
}
