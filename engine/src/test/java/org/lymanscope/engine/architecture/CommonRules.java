package org.lymanscope.engine.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.lymanscope.engine.architecture.Exceptions.notExceptedFrom;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullMarked;
import org.lymanscope.engine.architecture.wrong.OnTheCommonPool;
import org.lymanscope.engine.architecture.wrong.UsesNetworks;
import org.lymanscope.engine.architecture.wrong.WithMutableStatic;
import org.lymanscope.engine.architecture.wrong.WithOldTypes;
import org.lymanscope.engine.architecture.wrong.WithOwnClock;
import org.lymanscope.engine.architecture.wrong.WithOwnRandom;
import org.lymanscope.engine.architecture.wrong.WithOwnThreads;
import org.lymanscope.engine.architecture.wrong.WithStandardStreams;

/** Rules for engine and app alike. The numbers are those of CONTRIBUTING.md. */
public final class CommonRules {
  private static final String[] COMPOSITION_ROOTS = {"..app.shell..", "..app.cli.."};

  private CommonRules() {}

  /** All of them. */
  public static List<ArchitectureRule> all() {
    return List.of(
        ArchitectureRule.of("A2", networksInOnePackage(), UsesNetworks.class),
        ArchitectureRule.of("A5", noStandardStreams(), WithStandardStreams.class),
        ArchitectureRule.of(
            "A9", executorsAreInjected(), WithOwnThreads.class, OnTheCommonPool.class),
        ArchitectureRule.of("A10", noMutableStatics(), WithMutableStatic.class),
        ArchitectureRule.of("A12", randomStreamsAreArguments(), WithOwnRandom.class),
        ArchitectureRule.of("A13", clocksAreArguments(), WithOwnClock.class),
        ArchitectureRule.of("A14", noSupersededTypes(), WithOldTypes.class),
        ArchitectureRule.of("A15", packagesAreNullMarked(), WithOldTypes.class));
  }

  private static ArchRule networksInOnePackage() {
    return noClasses()
        .that(notExceptedFrom("A2"))
        .and()
        .resideOutsideOfPackage("..engine.network..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.djl..")
        .because("everything else then runs and is tested without a native library");
  }

  private static ArchRule noStandardStreams() {
    return noClasses()
        .that(notExceptedFrom("A5"))
        .and()
        .resideOutsideOfPackages("..app.cli..", "..app.bench..", "..app.tour..")
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .because("only the command line prints; everything else returns values or logs");
  }

  private static ArchRule executorsAreInjected() {
    return noClasses()
        .that(notExceptedFrom("A9"))
        .and()
        .resideOutsideOfPackages(COMPOSITION_ROOTS)
        .should()
        .callCodeUnitWhere(makesThreads())
        .because("who makes threads also ends them: the composition roots");
  }

  private static DescribedPredicate<JavaCall<?>> makesThreads() {
    return DescribedPredicate.describe(
        "makes threads or uses the common pool",
        call -> constructsThreads(call) || asyncOnCommonPool(call));
  }

  private static boolean constructsThreads(JavaCall<?> call) {
    JavaClass owner = call.getTargetOwner();
    boolean constructor = call.getName().equals("<init>");
    return owner.isEquivalentTo(Executors.class)
        || (constructor
            && (owner.isAssignableTo(Thread.class) || owner.isAssignableTo(ExecutorService.class)));
  }

  private static boolean asyncOnCommonPool(JavaCall<?> call) {
    return call.getTargetOwner().isAssignableTo(CompletableFuture.class)
        && call.getName().endsWith("Async")
        && call.getTarget().getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Executor.class));
  }

  private static ArchRule noMutableStatics() {
    return fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .and()
        .areDeclaredInClassesThat(notExceptedFrom("A10"))
        .should()
        .beFinal()
        .because("state lives in objects that someone made and hands on");
  }

  private static ArchRule randomStreamsAreArguments() {
    return noClasses()
        .that(notExceptedFrom("A12"))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
        .orShould()
        .callMethod(Math.class, "random")
        .because("a result must be the same for the same seed");
  }

  private static ArchRule clocksAreArguments() {
    return noClasses()
        .that(notExceptedFrom("A13"))
        .and()
        .resideOutsideOfPackages(COMPOSITION_ROOTS)
        .should()
        .accessTargetWhere(readsTheClock())
        .because("tests and reruns choose the time");
  }

  private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
    return DescribedPredicate.describe(
        "reads the clock", access -> readsTheClock(access.getTarget(), access.getTargetOwner()));
  }

  private static boolean readsTheClock(HasName member, JavaClass owner) {
    String name = member.getName();
    return (owner.getPackageName().equals("java.time")
            && (name.equals("now") || name.startsWith("system")))
        || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"));
  }

  private static ArchRule noSupersededTypes() {
    return noClasses()
        .that(notExceptedFrom("A14"))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.File")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Date")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..")
        .because("Path, Instant and SLF4J took their place");
  }

  private static ArchRule packagesAreNullMarked() {
    return classes()
        .that(notExceptedFrom("A15"))
        .should(
            new ArchCondition<>("be in a package with @NullMarked") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                String message = type.getName() + (marked ? " is" : " is not") + " in a marked one";
                events.add(new SimpleConditionEvent(type, marked, message));
              }
            });
  }
}
