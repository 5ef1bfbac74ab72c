package ptp;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import ptp.config.Option;

/** The house: which room may use which, who alone knows a library, and what the pure rooms do not know. */
final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("ptp");

  /** A package, the rooms it may use, and why not the others. */
  enum Room {
    IO("files are read and written the same way whatever they hold"),
    DOMAIN("every room shares these records, so they can depend on nobody but files", IO),
    CONFIG("reading options must not need what the options are for", DOMAIN, IO),
    DRAW("a script draws with the same tools as a hand, so they need no window", DOMAIN, IO),
    STATS("statistics are pure functions that a test can call with numbers alone", DOMAIN),
    NN("tensors know nothing about robots", CONFIG, DOMAIN, IO),
    DATA("data sets know pictures and actions, not who learns from them", NN, CONFIG, DOMAIN, IO),
    LEARN("a learner is losses and networks; who feeds it and who saves it is decided elsewhere", NN, CONFIG, DOMAIN,
        IO),
    PLAN("a planner sees the world through its learned models only", LEARN, NN, CONFIG, DOMAIN, IO),
    ENV("a simulator must not know who acts in it", CONFIG, DOMAIN, IO),
    ROBOT("to everyone else a robot is one more environment", ENV, CONFIG, DOMAIN, IO),
    ROLLOUT("an episode needs an environment, a plan and an agent, and no training", ENV, PLAN, NN, CONFIG, DOMAIN),
    EXPERIMENT("stages compose the rooms below and no face above", ROLLOUT, ROBOT, ENV, PLAN, LEARN, NN, DATA, DRAW,
        STATS, CONFIG, DOMAIN, IO),
    SERVICE("what may be asked is said without how it is done", EXPERIMENT, ROLLOUT, ENV, PLAN, LEARN, DRAW, STATS,
        CONFIG,
        DOMAIN, IO),
    DIAGNOSE("diagnostics measure the rooms below and serve no page", SERVICE, EXPERIMENT, ROLLOUT, ENV, PLAN, LEARN,
        NN,
        DATA, DRAW, STATS, CONFIG, DOMAIN, IO),
    REPORT("a report draws numbers and pictures that it is given", SERVICE, EXPERIMENT, PLAN, STATS, CONFIG, DOMAIN,
        IO),
    WORKSPACE("an open workspace implements the services and no face", DIAGNOSE, REPORT, SERVICE, EXPERIMENT, ROLLOUT,
        ROBOT, ENV, PLAN, LEARN, NN, DATA, DRAW, STATS, CONFIG, DOMAIN, IO),
    UI("the window shows what services tell; it computes nothing itself", SERVICE, REPORT, EXPERIMENT, ROLLOUT, DRAW,
        STATS, DATA, PLAN, CONFIG, DOMAIN, IO),
    CLI("the terminal is a thin front over the same services as the window", WORKSPACE, DIAGNOSE, REPORT, SERVICE,
        EXPERIMENT, STATS, DATA, PLAN, ROBOT, ENV, CONFIG, DOMAIN, IO),
    APP("starting is choosing a front", CLI, UI, WORKSPACE, SERVICE, EXPERIMENT, CONFIG, DOMAIN);

    private final String reason;
    private final Set<Room> mayUse;

    Room(String reason, Room... mayUse) {
      this.reason = reason;
      this.mayUse = Set.of(mayUse);
    }

    private String pattern() {
      return "ptp." + name().toLowerCase(Locale.ROOT) + "..";
    }

    private String[] forbidden() {
      Predicate<Room> allowed = r -> r == this || mayUse.contains(r);
      return Arrays.stream(values()).filter(allowed.negate()).map(Room::pattern).toArray(String[]::new);
    }
  }

  @ParameterizedTest
  @EnumSource(Room.class)
  void aRoomUsesOnlyTheRoomsItMay(Room room) {
    var inside = noClasses().that().resideInAPackage(room.pattern());
    check(inside.should().dependOnClassesThat().resideInAnyPackage(room.forbidden()).because(room.reason));
  }

  @Test
  void everyPackageIsARoom() {
    Set<String> rooms = Arrays.stream(Room.values()).map(Room::pattern).collect(Collectors.toSet());
    Set<String> strangers = new TreeSet<>();
    for (JavaClass c : CLASSES) {
      String[] names = c.getPackageName().split("\\.");
      String room = names.length < 2 ? c.getPackageName() : "ptp." + names[1] + "..";
      if (!rooms.contains(room)) strangers.add(room);
    }
    assertEquals(Set.of(), strangers, "a package outside the table has no purpose that anybody agreed on");
  }

  @Test
  void packagesAtEveryLevelDoNotDependInCircles() {
    String reason = "packages in a circle can only be understood and changed together";
    check(slices().matching("ptp.(**)").should().beFreeOfCycles().because(reason));
  }

  /** A library, and the rooms that alone know it. */
  record Guest(String reason, List<Room> hosts, String... packages) {
    @Override
    public String toString() {
      return packages[0];
    }
  }

  static Stream<Guest> guests() {
    return Stream.of(
        new Guest("the tensor library must be replaceable in one room", List.of(Room.NN), "ai.djl.."),
        new Guest("files of other programs are read, and refused, in one room", List.of(Room.DATA), "io.jhdf.."),
        new Guest("transactions belong to the rooms that keep records", List.of(Room.IO, Room.DATA, Room.EXPERIMENT,
            Room.WORKSPACE), "java.sql..", "javax.sql..", "org.sqlite.."),
        new Guest("everything but the window runs without a display", List.of(Room.UI), "javafx..", "org.controlsfx..",
            "atlantafx..", "org.kordamp.."),
        new Guest("curves look the same in the window and in files, and are drawn nowhere else",
            List.of(Room.UI, Room.REPORT), "org.jfree.."),
        new Guest("figures become files in one room", List.of(Room.REPORT), "org.apache.pdfbox..", "de.rototor..",
            "org.apache.batik.."),
        new Guest("physics stays behind the environment's contract", List.of(Room.ENV), "com.jme3..", "jme3utilities..",
            "vhacd..", "vhacd4.."),
        new Guest("robots are served in one room", List.of(Room.ROBOT), "org.java_websocket.."),
        new Guest("options are read, and refused, in one way", List.of(Room.CONFIG), "org.yaml.."),
        new Guest("the words of the terminal are nobody else's concern", List.of(Room.CLI, Room.APP), "picocli.."));
  }

  @ParameterizedTest
  @MethodSource("guests")
  void aLibraryStaysWithItsHosts(Guest guest) {
    String[] hosts = guest.hosts.stream().map(Room::pattern).toArray(String[]::new);
    var others = noClasses().that().resideOutsideOfPackages(hosts);
    check(others.should().dependOnClassesThat().resideInAnyPackage(guest.packages).because(guest.reason));
  }

  @Test
  void pureRoomsKnowNoFiles() {
    var files = resideInAPackage("java.nio.file..").or(nameMatching("java\\.io\\.(File|RandomAccess).*"));
    String reason = "what is computed must not depend on what lies on a disk; runs load and save";
    check(pureClasses().should().dependOnClassesThat(files).because(reason));
  }

  @Test
  void pureRoomsKnowNoClock() {
    String reason = "the same seed gives the same numbers on a slow and on a fast machine";
    check(
        pureClasses()
            .should().callMethod(System.class, "nanoTime")
            .orShould().callMethod(System.class, "currentTimeMillis")
            .orShould().dependOnClassesThat(resideInAPackage("java.time.."))
            .because(reason));
  }

  private static GivenClassesConjunction pureClasses() {
    return noClasses().that().resideInAnyPackage("ptp.learn..", "ptp.plan..", "ptp.stats..");
  }

  @Test
  void threadsAreStartedWhereJobsAre() {
    var others = noClasses().that()
        .resideOutsideOfPackages("ptp.io..", "ptp.experiment..", "ptp.workspace..", "ptp.robot..", "ptp.ui..",
            "ptp.cli..");
    var threads = nameMatching(
        "java\\.lang\\.Thread(\\$.*)?|java\\.util\\.concurrent\\.(.*Executor.*|ForkJoin.*|.*Future)");
    String reason = "an algorithm that starts no threads can be run, cancelled and repeated by whoever calls it";
    check(others.should().dependOnClassesThat(threads).because(reason));
  }

  @Test
  void randomNumbersComeFromSeeds() {
    check(
        noClasses()
            .should().callMethod(Math.class, "random")
            .orShould().callConstructor(Random.class)
            .orShould().callConstructor(SplittableRandom.class)
            .orShould().callMethod(RandomGenerator.class, "getDefault")
            .orShould().dependOnClassesThat(nameMatching("java\\..*(SecureRandom|ThreadLocalRandom)"))
            .because("a run must be repeatable from its seed"));
  }

  @Test
  void onlyTheTerminalPrintsAndExits() {
    check(
        noClasses().that().resideOutsideOfPackages("ptp.cli..", "ptp.app..")
            .should().accessField(System.class, "out")
            .orShould().accessField(System.class, "err")
            .orShould().callMethod(System.class, "exit", int.class)
            .orShould().callMethod(Throwable.class, "printStackTrace")
            .because("standard output belongs to the command that a person typed, and an error is handled once"));
  }

  @Test
  void modelsKnowNoToolkit() {
    var models = noClasses().that().resideInAPackage("ptp.ui..").and().haveSimpleNameEndingWith("Model");
    var views = resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.animation..", "org.controlsfx..");
    String reason = "what a page does is tested without a window; a model speaks in properties and lists";
    check(models.should().transitivelyDependOnClassesThat(views).because(reason));
  }

  @Test
  void oneClassKnowsTheClipboard() {
    var others = noClasses().that().doNotHaveFullyQualifiedName("ptp.ui.control.SystemClipboard")
        .and().doNotHaveFullyQualifiedName("ptp.ui.control.SystemClipboard$Taken");
    var clipboard = nameMatching("(javafx\\.scene\\.input|java\\.awt\\.datatransfer)\\.Clipboard(Content)?");
    check(others.should().dependOnClassesThat(clipboard).because("what is copied is taken and put in one way"));
  }

  @Test
  void everyOptionIsDocumentedWithARange() {
    List<String> poor = new ArrayList<>();
    for (JavaClass c : CLASSES) {
      if (!c.isRecord()) continue;
      for (RecordComponent component : c.reflect().getRecordComponents()) {
        Option option = component.getAnnotation(Option.class);
        if (option != null && !documented(option, component.getType()))
          poor.add(c.getName() + "." + component.getName());
      }
    }
    assertEquals(List.of(), poor, "a person who fills in a form sees what an option does and what is allowed");
  }

  private static boolean documented(Option option, Class<?> type) {
    Class<?> element = type.isArray() ? type.getComponentType() : type;
    boolean number = element == int.class || element == long.class || element == float.class || element == double.class;
    boolean bounded = Double.isFinite(option.min()) || Double.isFinite(option.max());
    return !option.doc().isBlank() && (bounded || !number);
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}
