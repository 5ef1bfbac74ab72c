package ptp.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A planner that the program does not know, compiled and packed into a jar: subgoals on the straight line between the
 * latents of start and goal. While it is open, the thread's class loader finds it as if the jar were on the class path.
 */
public final class ToyJar implements AutoCloseable {
  private static final String SOURCE =
      """
      package toy;

      import java.util.ArrayList;
      import java.util.List;
      import java.util.Set;
      import ptp.config.Option;
      import ptp.domain.MethodId;
      import ptp.domain.Plan;
      import ptp.domain.Progress;
      import ptp.plan.*;

      public final class ToyFactory implements PlannerFactory {
        public record ToyOptions(@Option(doc = "subgoals of a plan, the goal included", min = 1, max = 9) int subgoals) {
          public static ToyOptions defaults() {
            return new ToyOptions(2);
          }
        }

        @Override
        public MethodId id() {
          return new MethodId("toy");
        }

        @Override
        public String title() {
          return "Toy line";
        }

        @Override
        public String description() {
          return "Subgoals on the straight line between the latents";
        }

        @Override
        public Set<Capability> capabilities() {
          return Set.of(Capability.SUBGOALS);
        }

        @Override
        public Planner create(PlanningModels models, Effort effort) {
          int count = models.options(id(), ToyOptions.class).subgoals();
          return (problem, progress, listener) -> {
            List<float[]> states = new ArrayList<>();
            for (int k = 1; k < count; k++) states.add(between(problem, k / (float) count));
            states.add(problem.goal());
            var hops = Plans.subgoals(problem.start(), states, models.values());
            return new Plan(id(), problem.start(), hops, Double.NaN);
          };
        }

        private static float[] between(PlanProblem problem, float share) {
          float[] state = problem.start().clone();
          for (int i = 0; i < state.length; i++) state[i] += share * (problem.goal()[i] - state[i]);
          return state;
        }
      }
      """;

  private final URLClassLoader loader;
  private final ClassLoader before = Thread.currentThread().getContextClassLoader();

  private ToyJar(URLClassLoader loader) {
    this.loader = loader;
    Thread.currentThread().setContextClassLoader(loader);
  }

  /** Compiles and packs it in a folder, and offers it to this thread and those that it starts. */
  public static ToyJar open(Path folder) throws IOException {
    Path source = Files.createDirectories(folder.resolve("source/toy")).resolve("ToyFactory.java");
    Files.writeString(source, SOURCE);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile(source, classes);
    Path services = Files.createDirectories(classes.resolve("META-INF/services"));
    Files.writeString(services.resolve(PlannerFactory.class.getName()), "toy.ToyFactory\n", StandardCharsets.UTF_8);
    Path jar = folder.resolve("toy.jar");
    pack(classes, jar);
    return new ToyJar(new URLClassLoader(new URL[] {jar.toUri().toURL()}, ToyJar.class.getClassLoader()));
  }

  private static void compile(Path source, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options =
        List.of("-proc:none", "-parameters", "-cp", System.getProperty("java.class.path"), "-d", classes.toString());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled = compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(source)).call();
      if (!compiled) throw new AssertionError(said.toString());
    }
  }

  private static void pack(Path classes, Path jar) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      files.filter(Files::isRegularFile).forEach(all::add);
    }
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out)) {
      for (Path file : all) {
        packed.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        packed.write(Files.readAllBytes(file));
        packed.closeEntry();
      }
    }
  }

  @Override
  public void close() throws IOException {
    Thread.currentThread().setContextClassLoader(before);
    loader.close();
  }
}
