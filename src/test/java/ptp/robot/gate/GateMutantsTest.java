package ptp.robot.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of defence of the gate is broken once in its source; the proof must notice each. */
final class GateMutantsTest {
  private static final Path SOURCE = Path.of("src/main/java/ptp/robot/gate/SafetyGate.java");
  private static final String NAME = "ptp.robot.gate.SafetyGate";

  @TempDir private Path folder;

  /** A piece of the source that occurs exactly once, and what stands there in the broken gate. */
  record Mutant(String what, String sound, String broken) {
    @Override
    public String toString() {
      return what;
    }

    String of(String source) {
      assertEquals(1, Pattern.compile(sound, Pattern.LITERAL).matcher(source).results().count(), sound);
      return source.replace(sound, broken);
    }
  }

  static Stream<Mutant> mutants() {
    return Stream.of(
        new Mutant("no box", "double[] target = limits.inside(wanted);", "double[] target = wanted.clone();"),
        new Mutant("no speed", "Math.min(c.speed(), pace + c.acceleration() * seconds)",
            "(pace + c.acceleration() * seconds)"),
        new Mutant("no acceleration", "Math.min(c.speed(), pace + c.acceleration() * seconds)", "c.speed()"),
        new Mutant("speed of a column that turns back", "Math.max(0, motion.velocity()[i] * Math.signum(way))",
            "Math.abs(motion.velocity()[i])"),
        new Mutant("the fastest column decides", "Math.min(shares[c.role().ordinal()], reach / Math.abs(way))",
            "reach / Math.abs(way)"),
        new Mutant("no check of the target", "if (!numbers(e.target(), limits))", "if (false)"),
        new Mutant("no check of the pose", "if (!numbers(sensed.pose(), limits))", "if (false)"),
        new Mutant("old pictures", " || age > limits.times().sensed()", ""),
        new Mutant("pictures from the future", "age < 0 || ", ""),
        new Mutant("no outside", "limits.within(sensed.pose(), margin) ? StopReason.NONE : StopReason.OUTSIDE",
            "StopReason.NONE"),
        new Mutant("no lateness", "(gap > times.command() || gap < 0)", "gap < 0"),
        new Mutant("no shortest time", "gap < times.shortest()) {", "gap < 0) {"),
        new Mutant("a stop is not latched", "new Verdict(GateState.stopped(now, first), new Halt(first))",
            "new Verdict(GateState.disarmed(now, first), new Halt(first))"),
        new Mutant("a later reason counts", "s.mode() == Mode.STOPPED ? s.reason() : reason", "reason"),
        new Mutant("arms while stopped", "if (s.mode() != Mode.DISARMED)", "if (s.mode() == Mode.ARMED)"),
        new Mutant("clearing arms", "return GateState.disarmed(now, StopReason.NONE);",
            "return GateState.armed(now, new Motion(new double[] {.6, 0, -.2, 0, 1}, new double[5], now, true, "
                + "new Watch(now, 0, new double[] {.6, 0, -.2, 0, 1})));"),
        new Mutant("not following", "if (e.now() - watch.nearAt() > times.astray())", "if (false)"),
        new Mutant("frozen picture", "if (!limits.near(sensed.pose(), watch.seenAt(), times.moved()))",
            "if (false)"),
        new Mutant("robot not ready", "if (!sensed.ready())", "if (false)"),
        new Mutant("the clock may go back", "if (event.now() < s.now())", "if (false)"));
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void theProofNoticesABrokenGate(Mutant mutant) throws Throwable {
    GateProof.Gate gate = compiled(mutant.of(Files.readString(SOURCE)));
    assertThrows(Throwable.class, () -> new GateProof(Robots.cartesian(), 7).run(gate, 1_000_000), mutant.what);
  }

  /** Without this, a gate that cannot even be loaded would count as noticed. */
  @Test
  void theProofPassesTheSoundGateCompiledTheSameWay() throws Throwable {
    GateProof.Gate gate = compiled(Files.readString(SOURCE));
    assertTrue(new GateProof(Robots.cartesian(), 7).run(gate, 1_000_000).moves > 500_000);
  }

  private GateProof.Gate compiled(String source) throws Throwable {
    compile(source);
    // not closed before the gate was run
    @SuppressWarnings("resource")
    ClassLoader loader = new BrokenGate(folder);
    MethodHandle decide =
        MethodHandles.publicLookup().findStatic(
            loader.loadClass(NAME), "decide",
            MethodType.methodType(loader.loadClass(NAME + "$Verdict"), GateState.class, GateEvent.class, Limits.class));
    return (state, event, limits) -> verdict(decide, state, event, limits);
  }

  /** The broken gate has a verdict class of its own. */
  private static SafetyGate.Verdict verdict(MethodHandle decide, GateState state, GateEvent event, Limits limits) {
    try {
      Object verdict = decide.invoke(state, event, limits);
      Object after = verdict.getClass().getMethod("state").invoke(verdict);
      Object order = verdict.getClass().getMethod("order").invoke(verdict);
      return new SafetyGate.Verdict((GateState) after, (GateOrder) order);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private void compile(String source) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options = List.of("-proc:none", "-d", folder.toString(), "-classpath", System.getProperty(
        "java.class.path"));
    List<JavaFileObject> files = List.of(new Source(source));
    if (!compiler.getTask(said, null, null, options, null, files).call()) throw new IOException(said.toString());
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///SafetyGate.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignored) {
      return text;
    }
  }

  /** Takes the gate from a folder and everything else from the program. */
  private static final class BrokenGate extends URLClassLoader {
    BrokenGate(Path folder) throws IOException {
      super(new URL[] {folder.toUri().toURL()}, GateMutantsTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(NAME)) return super.loadClass(name, resolve);
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : findClass(name);
    }
  }
}
