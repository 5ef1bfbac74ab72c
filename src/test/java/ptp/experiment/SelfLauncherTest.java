package ptp.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class SelfLauncherTest {
  @Test
  void itIsThisProgramAgain() throws ReflectiveOperationException {
    List<String> words = SelfLauncher.words(List.of("-Dmore=1"));
    assertTrue(Files.isExecutable(Path.of(words.getFirst())), words.getFirst());
    assertEquals(SelfLauncher.MAIN, words.getLast());
    assertTrue(words.indexOf("-Dmore=1") < words.indexOf("-classpath"));
    assertNotNull(Class.forName(SelfLauncher.MAIN).getMethod("main", String[].class));
  }

  @Test
  void itsLastFailureIsRead() {
    assertEquals("the disk is full", SelfLauncher.failure("Working\nptp: first\nptp: the disk is full\nmore\n"));
    assertEquals("", SelfLauncher.failure("Working\n"));
  }

  @Test
  void whyItDidNotStartIsRead() {
    assertEquals(
        "Unrecognized option: -x",
        SelfLauncher.failure("Picked up JAVA_TOOL_OPTIONS: -x\nUnrecognized option: -x\nError: no Java machine\n"));
    assertEquals(
        "Error: Too small maximum heap",
        SelfLauncher.failure("NOTE: x\nError occurred during initialization of VM\nToo small maximum heap\n"));
  }

  /** A program that starts this program again, as an import or a sweep does. */
  static final class Parent {
    public static void main(String[] arguments) throws Exception {
      List<String> words = new ArrayList<>(SelfLauncher.words(List.of()));
      words.set(words.size() - 1, Child.class.getName());
      Process child = SelfLauncher.process(words).start();
      System.out.print(new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      System.exit(child.waitFor());
    }
  }

  /** Says which options it has. */
  static final class Child {
    public static void main(String[] arguments) {
      System.out.println(
          List.of("a", "b", "c").stream().map(System::getProperty).collect(Collectors.joining(",")) + " "
              + ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(o -> o.startsWith("-Da"))
                  .count());
    }
  }

  /** A debugger's agent cannot be loaded twice, and only one process can listen at its port. */
  @Test
  void optionsOfTheEnvironmentReachAChildOnceAndInSilence() throws Exception {
    ProcessBuilder parent = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-classpath", System.getProperty(
            "java.class.path"),
        Parent.class.getName());
    parent.environment().putAll(
        Map.of(
            "JAVA_TOOL_OPTIONS", "-Da=1 -agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0",
            "_JAVA_OPTIONS", "-Db=2", "JDK_JAVA_OPTIONS", "-Dc=3"));
    parent.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process running = parent.start();
    String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, running.waitFor(), said);
    assertEquals(
        List.of("1,2,3 1"), said.lines().filter(line -> !line.startsWith("Listening for transport")).toList());
  }
}
