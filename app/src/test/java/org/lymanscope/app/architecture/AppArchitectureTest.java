package org.lymanscope.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.lymanscope.engine.architecture.Exceptions.notExceptedFrom;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lymanscope.app.architecture.wrong.KnowsPlatform;
import org.lymanscope.app.architecture.wrong.ReadingView;
import org.lymanscope.app.architecture.wrong.SceneViewModel;
import org.lymanscope.app.architecture.wrong.app.inspect.Inspecting;
import org.lymanscope.app.architecture.wrong.app.text.Upward;
import org.lymanscope.app.architecture.wrong.app.tour.Touring;
import org.lymanscope.app.architecture.wrong.app.unknown.Homeless;
import org.lymanscope.engine.architecture.ArchitectureRule;
import org.lymanscope.engine.architecture.CommonRules;

class AppArchitectureTest {
  private static final String[] GROUND = {
    "..app.text..",
    "..app.settings..",
    "..app.job..",
    "..app.command..",
    "..app.notice..",
    "..app.prediction..",
    "..app.theme..",
    "..app.panel..",
    "..app.plot.."
  };
  private static final String[] FEATURES = {
    "..app.inspect..",
    "..app.models..",
    "..app.augment..",
    "..app.train..",
    "..app.tour..",
    "..app.bench.."
  };
  private static final String[] ROOTS = {"..app.shell..", "..app.cli.."};

  @TestFactory
  Stream<DynamicTest> rules() {
    List<ArchitectureRule> rules = new ArrayList<>(CommonRules.all());
    rules.add(ArchitectureRule.of("A3 layers", layers(), Upward.class, Inspecting.class));
    rules.add(ArchitectureRule.of("A3 home", everyPackageHasALayer(), Homeless.class));
    rules.add(ArchitectureRule.of("A6", viewModelsKnowNoScene(), SceneViewModel.class));
    rules.add(ArchitectureRule.of("A7", viewsKnowNoStore(), ReadingView.class));
    rules.add(ArchitectureRule.of("A8", platformInShell(), KnowsPlatform.class));
    rules.add(ArchitectureRule.of("A11 cycles", noCycles(), Upward.class, Inspecting.class));
    rules.add(
        ArchitectureRule.of("A11 features", featuresApart(), Inspecting.class, Touring.class));
    return ArchitectureRule.tests(rules, ArchitectureRule.mainCode("org.lymanscope.app"));
  }

  private static ArchRule layers() {
    return layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("ground")
        .definedBy(GROUND)
        .layer("features")
        .definedBy(FEATURES)
        .layer("roots")
        .definedBy(ROOTS)
        .whereLayer("features")
        .mayOnlyBeAccessedByLayers("roots")
        .whereLayer("roots")
        .mayNotBeAccessedByAnyLayer()
        .because("arrows point down only, and only shell and cli compose");
  }

  private static ArchRule everyPackageHasALayer() {
    String[] known = Stream.of(GROUND, FEATURES, ROOTS).flatMap(Stream::of).toArray(String[]::new);
    return classes()
        .should()
        .resideInAnyPackage(known)
        .because("a new package says where it stands, here and in docs/architecture.md");
  }

  private static ArchRule viewModelsKnowNoScene() {
    return noClasses()
        .that(notExceptedFrom("A6"))
        .and()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
        .because("a view-model is tested without a toolkit");
  }

  private static ArchRule viewsKnowNoStore() {
    return noClasses()
        .that(notExceptedFrom("A7"))
        .and()
        .haveSimpleNameEndingWith("View")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..engine.project..",
            "..engine.exchange..",
            "..engine.survey..",
            "..engine.io..",
            "..engine.network..",
            "java.nio.file..",
            "java.sql..")
        .because("a view reads its view-model and calls it, and decides nothing");
  }

  private static ArchRule platformInShell() {
    return noClasses()
        .that(notExceptedFrom("A8"))
        .and()
        .resideOutsideOfPackage("..app.shell..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("javafx.application.Platform")
        .because("elsewhere an injected executor hops to the UI thread");
  }

  private static ArchRule noCycles() {
    return slices()
        .assignedFrom(new PackagesWithRootsAsOne())
        .should()
        .beFreeOfCycles()
        .because("a package is understood with those below it");
  }

  private static ArchRule featuresApart() {
    return slices()
        .matching("..app.(inspect|models|augment|train|tour|bench)..")
        .should()
        .notDependOnEachOther()
        .because("news between features travels by an observable that the shell owns");
  }
}
