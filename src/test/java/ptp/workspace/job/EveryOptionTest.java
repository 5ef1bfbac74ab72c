package ptp.workspace.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ptp.config.OptionField;
import ptp.config.OptionSettings;
import ptp.config.OptionsException;
import ptp.config.OptionsReader;
import ptp.config.OptionsWriter;
import ptp.domain.MethodId;
import ptp.domain.Metric;
import ptp.domain.Progress;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.experiment.preset.Preset;
import ptp.nn.Torch;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;

/**
 * The least, the largest and twice the present value of every numeric option of a tiny preset: either the preset is refused in
 * a sentence when it is read, or it trains and plans. What trains and plans is: collect where the simulator or the
 * demonstrations change; one gradient step of every network that the option may concern; an episode with a plan of every
 * method; and, where practice may be concerned, one epoch of it. Numbers of gradient steps are taken as they are and training
 * stops after its first step. Other amounts of work and sizes of networks and batches are read as they are and computed with
 * no more than {@link #AMOUNTS} says, because their maxima are days of work or need more memory than this machine has.
 *
 * <p>A seeded sample of them unless {@code -Dptp.options=full}; those whose path begins so with {@code -Dptp.options.only=PATH}.
 */
final class EveryOptionTest {
  private static final int SAMPLED = 16;
  private static final boolean FULL = "full".equals(System.getProperty("ptp.options"));

  /** Least work, for all that the option in question does not say. */
  private static final List<String> SHORT = List.of(
      "encoder.gradientSteps=1", "probe.gradientSteps=1", "generators.network.gradientSteps=1",
      "generators.finer.gradientSteps=1", "generators.finer.width=4", "generators.finer.batch=4",
      "generators.distilled.gradientSteps=1", "baselines.midpoints.gradientSteps=1", "baselines.states.gradientSteps=1",
      "policy.optimiser.gradientSteps=1", "practice.epochs=1", "practice.problems=2",
      "practice.gradientStepsPerEpoch=1",
      "practice.warmUpEpisodes=0", "practice.residual.batch=8", "practice.residual.width=8",
      "practice.residual.critics.warmUp=1", "rollout.steps=12", "evaluation.episodes=1",
      "evaluation.episodesPerEpoch=1");

  /** The largest value of an amount of work or a size that is computed, by the end of its path; the first that fits. */
  private static final List<Map.Entry<String, Integer>> AMOUNTS = List.of(
      Map.entry("collect.trajectories", 12), Map.entry("collect.demonstration.steps", 90),
      Map.entry("residualBlocks", 2), Map.entry("ayers", 2), Map.entry("idth", 32), Map.entry("hidden", 32),
      Map.entry("atch", 64), Map.entry("encoder.codes", 512), Map.entry("ontexts", 8), Map.entry("perContext", 8),
      Map.entry("candidates", 128), Map.entry("rescoredCandidates", 64), Map.entry("samples", 64),
      Map.entry("iterations", 5), Map.entry("retrievalStates", 1000), Map.entry("episodesPerEpoch", 3),
      Map.entry("practice.epochs", 2), Map.entry("practice.problems", 6), Map.entry("gradientStepsPerEpoch", 4),
      Map.entry("warmUpEpisodes", 3), Map.entry("warmUp", 3), Map.entry("rollout.steps", 60),
      Map.entry("practice.steps", 60), Map.entry("evaluation.episodes", 3), Map.entry("critics.count", 4));

  /** What else is set so that an option has an effect, by the beginning of its path. */
  private static final Map<String, List<String>> COMPANIONS = Map.of(
      "practice.residual", List.of("practice.learner=residual"),
      "practice.arrival", List.of("practice.learner=residual"),
      "practice.exploration", List.of("practice.exploration.share=1"),
      "practice.valueRate", List.of("practice.trainValues=true"),
      "practice.klWeight", List.of("practice.weighting=true"),
      "policy.policy", List.of("policy.policy.weighting=true"),
      "generators.finer", List.of("generators.steps=[30, 15]", "planner.levels=[30, 15]"),
      "generators.steps", List.of("planner.levels=%s"));

  @TempDir private static Path base;
  private static Preset tiny;

  @TempDir private Path folder;

  /** An option and one of its values. */
  record Case(String path, String value) {
    String setting() {
      return path + "=" + value;
    }

    boolean of(String group) {
      return path.startsWith(group);
    }

    /** Whether training is to stop after its first step. */
    boolean stopsTraining() {
      return path.endsWith(".gradientSteps") && !path.contains("learningRate");
    }
  }

  @BeforeAll
  static void trainEverythingOnce() throws IOException {
    Torch.start(1);
    tiny = OptionSettings.applyTo(OptionsReader.read(TinyWorkspace.PRESET, "tiny", Preset.class), SHORT);
    try (TinyWorkspace w = new TinyWorkspace(base, 1)) {
      write(base, tiny);
      for (Stage stage : List.of(Stage.COLLECT, Stage.ENCODER, Stage.GENERATORS, Stage.POLICY)) {
        w.run(stage, Progress.SILENT);
      }
      w.setup().problems(Task.A, Split.EVALUATION, 1, Progress.SILENT);
      w.setup().problems(Task.A, Split.PRACTICE, 2, Progress.SILENT);
    }
  }

  private static void write(Path folder, Preset preset) throws IOException {
    Files.writeString(folder.resolve("presets/tiny.yaml"), OptionsWriter.write(preset));
  }

  static Stream<Case> cases() {
    Preset preset = OptionsReader.read(TinyWorkspace.PRESET, "tiny", Preset.class);
    List<Case> all = new ArrayList<>();
    for (OptionField field : numbers(preset)) values(field).forEach(v -> all.add(new Case(field.path(), v)));
    Collections.shuffle(all, new Random(1));
    String only = System.getProperty("ptp.options.only", "");
    return only.isEmpty() ? all.stream().limit(FULL ? all.size() : SAMPLED)
        : all.stream().filter(c -> c.path.startsWith(only));
  }

  private static List<OptionField> numbers(Preset preset) {
    return OptionField.of(preset).stream().filter(f -> f.text().matches("-?[\\d.E-]+|\\[-?[\\d., E-]+]")).toList();
  }

  private static Set<String> values(OptionField field) {
    boolean list = field.text().startsWith("[");
    String type = field.type().getTypeName();
    boolean real = type.contains("ouble");
    double now = Double.parseDouble(field.text().replaceAll("[\\[\\]]|,.*", ""));
    Set<String> values = new LinkedHashSet<>();
    for (double value : new double[] {field.min(), field.max(), 2 * now}) {
      String text = real ? Double.toString(value) : Long.toString((long) value);
      values.add(list ? "[" + text + "]" : text);
    }
    return values;
  }

  @Test
  void everyNumberHasARange() {
    List<String> open = numbers(Preset.defaults()).stream()
        .filter(f -> Double.isInfinite(f.min()) || Double.isInfinite(f.max())).map(OptionField::path).toList();
    assertEquals(List.of(), open);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aPresetIsRefusedInASentenceOrTrainsAndPlans(Case option) throws IOException {
    Preset preset;
    try {
      preset = OptionSettings.applyTo(tiny, settings(option, option.value));
    } catch (OptionsException e) {
      int dot = option.path.lastIndexOf('.');
      boolean named = e.getMessage().contains(option.path.substring(dot + 1))
          || e.getMessage().contains(option.path.substring(0, dot) + ": ");
      assertTrue(named, option + " is refused without its name or group: " + e.getMessage());
      assertTrue(e.getMessage().matches("--set: [^\n]+"), e.getMessage());
      return;
    }
    try (TinyWorkspace w = TinyWorkspace.copyOf(base, folder)) {
      write(folder, OptionSettings.applyTo(preset, settings(option, computed(option))));
      discard(option);
      train(w, option);
      if (!option.stopsTraining()) act(w, option);
    }
  }

  private static List<String> settings(Case option, String value) {
    List<String> settings = new ArrayList<>(List.of(option.path + "=" + value));
    COMPANIONS.forEach((group, also) -> {
      if (option.of(group)) also.stream().map(s -> s.formatted(value)).forEach(settings::add);
    });
    return settings.stream().filter(s -> s.equals(option.path + "=" + value) || !s.startsWith(option.path + "="))
        .toList();
  }

  private static String computed(Case option) {
    Optional<Integer> most =
        AMOUNTS.stream().filter(e -> option.path.endsWith(e.getKey())).map(Map.Entry::getValue).findFirst();
    return most.isEmpty() ? option.value : Long.toString(Math.min(most.get(), Long.parseLong(option.value)));
  }

  /** Removes what the option may have made, and all that was made of that. */
  private void discard(Case option) throws IOException {
    Path workspace = folder.resolve("workspace");
    Path networks = workspace.resolve("networks/tiny-3");
    boolean demonstrations = option.of("simulator") || option.of("collect");
    if (demonstrations) delete(workspace.resolve("datasets"), "");
    if (demonstrations || option.of("encoder")) delete(networks, "");
    if (option.of("probe")) delete(networks, "readout");
    if (option.of("generators") || option.of("planner.levels")) delete(networks, "generator");
    if (option.of("generators")) delete(networks, "surrogate");
    if (option.of("baselines")) delete(networks, "midpoints|states|gcp|leap");
    if (option.of("policy") || option.of("reached")) delete(networks, "policy|offline");
  }

  private static void delete(Path from, String names) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      List<Path> found = files.filter(f -> f.getFileName().toString().matches("(" + names + ").*"))
          .filter(Files::isRegularFile).toList();
      for (Path file : found) Files.delete(file);
    }
    if (names.isEmpty() && from.endsWith("datasets")) {
      try (Stream<Path> folders = Files.walk(from)) {
        List<Path> deepest = folders.sorted(Collections.reverseOrder()).filter(f -> !f.equals(from)).toList();
        for (Path each : deepest) Files.delete(each);
      }
    }
  }

  /** A training that stops after its first step leaves nothing for the next one. */
  private void train(TinyWorkspace w, Case option) {
    for (Stage stage : List.of(Stage.COLLECT, Stage.ENCODER, Stage.GENERATORS, Stage.POLICY)) {
      Progress progress = option.stopsTraining() ? new FirstStep() : Progress.SILENT;
      try {
        w.run(stage, progress);
      } catch (CancellationException e) {
        assertTrue(option.stopsTraining(), "nobody else stops it");
        return;
      }
    }
  }

  /** One episode by every method that plans, and practice where it may be concerned. */
  private static void act(TinyWorkspace w, Case option) {
    for (String method : List.of("ptp", "gcp", "leap", "retrieval")) {
      if (!method.equals("ptp") && !option.of("baselines") && !option.of("encoder")) continue;
      Request request = new Request(
          "tiny", EnumSet.of(Stage.EVALUATE), Optional.of(Task.A), new MethodId(method), 3);
      w.stages().work(request, Stage.EVALUATE, w.stages().run(request, Stage.EVALUATE), Progress.SILENT);
    }
    if (Stream.of("planner", "rollout", "practice", "policy", "evaluation", "from").anyMatch(option::of)) {
      w.run(Stage.PRACTICE, Progress.SILENT);
    }
  }

  /** Stops a training after its first gradient step. */
  private static final class FirstStep implements Progress {
    private boolean stepped;

    @Override
    public void at(long done, long total) {
      stepped = true;
    }

    @Override
    public void message(String sentence) {
      stepped = false;
    }

    @Override
    public void metric(Metric metric) {}

    @Override
    public boolean cancelled() {
      return stepped;
    }
  }
}
