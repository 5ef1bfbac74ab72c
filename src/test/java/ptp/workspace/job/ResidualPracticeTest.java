package ptp.workspace.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ptp.domain.GripperPose;
import ptp.domain.Latent;
import ptp.domain.MethodId;
import ptp.domain.Progress;
import ptp.domain.RunId;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.practice.PracticeTable.Buffers;
import ptp.experiment.practice.PracticeTable.Policy;
import ptp.experiment.practice.PracticeTable.Subgoals;
import ptp.experiment.practice.PracticeTable;
import ptp.experiment.preset.PracticeOptions;
import ptp.experiment.preset.PracticeVariant;
import ptp.experiment.setup.NetworkFiles;
import ptp.experiment.setup.Setup;
import ptp.io.StoreException;
import ptp.io.TensorFile;
import ptp.nn.Torch;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;

/** Practice of a residual, and presets that take over what another one trained, with networks of no skill. */
final class ResidualPracticeTest {
  private static final String SHIFT =
      """
      extends: tiny
      from: {preset: tiny}
      simulator: {graspMode: friction}
      practice: {learner: residual, steps: 12, replayCapacity: 1000, arrival: {value: -40, steps: 2},
                 residual: {batch: 8, width: 8, actor: {rate: 0.01}, critics: {warmUp: 3}}}
      """;
  private static final String FEW =
      """
      extends: tiny
      from: {preset: tiny, demonstrations: 4}
      policy: {optimiser: {gradientSteps: 10}, values: {train: false}}
      """;

  @TempDir private static Path trained;

  @TempDir private Path folder;

  @BeforeAll
  static void train() throws IOException {
    Torch.start(1);
    try (TinyWorkspace w = new TinyWorkspace(trained, 1)) {
      for (Stage stage : List.of(Stage.COLLECT, Stage.ENCODER, Stage.GENERATORS, Stage.POLICY)) w.run(stage);
    }
    Files.writeString(trained.resolve("presets/tiny-shift.yaml"), SHIFT);
    Files.writeString(trained.resolve("presets/tiny-few.yaml"), FEW);
    try (TinyWorkspace w = new TinyWorkspace(trained, 1)) {
      Setup setup = w.stages().setup(request("tiny-shift", ""));
      setup.problems(Task.A, Split.PRACTICE, PracticeOptions.PRACTICE_GOALS, Progress.SILENT);
      setup.problems(Task.A, Split.EVALUATION, 2, Progress.SILENT);
    }
  }

  private static Request request(String preset, String options) {
    PracticeVariant variant = new PracticeVariant(List.of(), options, 0, Split.EVALUATION);
    return new Request(preset, EnumSet.of(Stage.PRACTICE), Optional.of(Task.A), MethodId.PTP, 3, variant);
  }

  private TinyWorkspace workspace(String name) throws IOException {
    return TinyWorkspace.copyOf(trained, folder.resolve(name));
  }

  private static void work(TinyWorkspace w, Request request, Stage stage, Progress progress) {
    w.stages().work(request, stage, w.stages().run(request, stage), progress);
  }

  private static Path practise(TinyWorkspace w, Request request, Progress progress) {
    work(w, request, Stage.PRACTICE, progress);
    return w.stages().practised(request);
  }

  private static float[] act(Setup setup, Path policy) {
    float[] states = new float[Latent.SIZE];
    for (int i = 0; i < states.length; i++) states[i] = i % 7 / 7f;
    try (LoadedNetworks networks = LoadedNetworks.load(setup, policy)) {
      return networks.act(states, new float[Latent.SIZE], List.of(new GripperPose(.1f, .2f, .3f, .4f, 1, false)));
    }
  }

  private static void assertSameTensors(TensorFile one, TensorFile two) {
    assertEquals(one.tensors().keySet(), two.tensors().keySet());
    one.tensors().forEach((name, e) -> assertArrayEquals(e.values(), two.tensors().get(name).values(), name));
  }

  @Test
  void stoppedAndResumedPracticeGivesTheSameBits() throws IOException {
    Request request = request("tiny-shift", "");
    byte[] straight;
    CountingProgress looks = CountingProgress.endless();
    try (TinyWorkspace w = workspace("straight")) {
      straight = Files.readAllBytes(NetworkFiles.residualBeside(practise(w, request, looks)));
    }
    try (TinyWorkspace w = workspace("stopped")) {
      for (long share : new long[] {3, 2}) {
        CountingProgress stopping = CountingProgress.stoppingAt(looks.looks() / share);
        assertThrows(CancellationException.class, () -> practise(w, request, stopping));
      }
      assertArrayEquals(straight, Files.readAllBytes(NetworkFiles.residualBeside(practise(w, request,
          Progress.SILENT))));
    }
  }

  @Test
  void whatPractisedOneTaskKeepsThePolicyForTheOthers() throws IOException {
    Request request = request("tiny-shift", "");
    try (TinyWorkspace w = workspace("w")) {
      Setup setup = w.stages().setup(request);
      Path kept = setup.networks().policy();
      byte[] before = Files.readAllBytes(kept);
      Path practised = practise(w, request, Progress.SILENT);
      assertArrayEquals(before, Files.readAllBytes(kept), "the pre-trained policy");
      assertSameTensors(NetworkFiles.read(kept), NetworkFiles.read(practised));
      assertFalse(Arrays.equals(act(setup, kept), act(setup, practised)), "the residual does something");
      Request other = new Request("tiny-shift", EnumSet.of(Stage.PRACTICE), Optional.of(Task.B), MethodId.PTP, 3);
      assertEquals(kept, w.stages().policy(other));
    }
  }

  @Test
  void anEpochTellsWhyItImprovesOrNot() throws IOException {
    Request request = request("tiny-shift", "");
    try (TinyWorkspace w = workspace("w")) {
      RunId run = w.stages().run(request, Stage.PRACTICE);
      practise(w, request, CountingProgress.endless());
      for (String name : List.of("reward", "arrived", "value-start", "value-middle", "value-end", "transitions", "q",
          "explored")) {
        double[] values = w.metrics().series(run, "practice/" + name).values();
        assertEquals(2, values.length, name);
        for (double value : values) assertTrue(Double.isFinite(value), name);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = Stage.class, names = {"COLLECT", "ENCODER", "GENERATORS", "POLICY", "PRACTICE"})
  void whatIsTakenOverMustBeThereFirst(Stage stage) throws IOException {
    Path presets = Files.createDirectories(folder.resolve("w/presets"));
    Files.writeString(presets.resolve("tiny-shift.yaml"), SHIFT);
    try (TinyWorkspace w = new TinyWorkspace(folder.resolve("w"), 1)) {
      var refused = assertThrows(
          StoreException.class, () -> work(w, request("tiny-shift", ""), stage, Progress.SILENT));
      assertTrue(refused.getMessage().startsWith("the preset tiny-shift uses what tiny was trained with seed 3;"));
    }
  }

  @Test
  void trainingAPresetThatTakesAllOverChangesNothing() throws IOException {
    try (TinyWorkspace w = workspace("w")) {
      Path networks = w.setup().networks().folder();
      List<Path> before = files(networks.getParent());
      for (Stage stage : List.of(Stage.COLLECT, Stage.ENCODER, Stage.GENERATORS, Stage.POLICY)) {
        work(w, request("tiny-shift", ""), stage, Progress.SILENT);
      }
      assertEquals(before, files(networks.getParent()));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void aPolicyOfFewDemonstrationsStandsOnTheOtherNetworks() throws IOException {
    Request request = request("tiny-few", "learner: none");
    try (TinyWorkspace w = workspace("w")) {
      byte[] before = Files.readAllBytes(w.setup().networks().policy());
      Path practised = practise(w, request, Progress.SILENT);
      NetworkFiles few = w.stages().setup(request).networks();
      assertEquals(w.setup().networks().encoder(), few.encoder());
      TensorFile of10 = NetworkFiles.read(w.setup().networks().policy());
      TensorFile of4 = NetworkFiles.read(few.policy());
      assertArrayEquals(tensor(of10, "values.v.0.weight"), tensor(of4, "values.v.0.weight"));
      assertFalse(Arrays.equals(tensor(of10, "policy.pi.0.weight"), tensor(of4, "policy.pi.0.weight")));
      assertArrayEquals(before, Files.readAllBytes(w.setup().networks().policy()));
      assertArrayEquals(
          tensor(of4, "policy.pi.0.weight"), tensor(NetworkFiles.read(practised), "policy.pi.0.weight"),
          "nothing learns but the plan buffers");
    }
  }

  private static float[] tensor(TensorFile file, String name) {
    return file.tensors().get(name).values();
  }

  @Test
  void aTableTellsPolicyBuffersAndSubgoalsApart() throws IOException {
    Request request = request("tiny-shift", "epochs: 1");
    var asked = new PracticeTable.Asked(
        EnumSet.allOf(Policy.class), EnumSet.allOf(Buffers.class), EnumSet.allOf(Subgoals.class), 2, Split.TUNING);
    try (TinyWorkspace w = workspace("w")) {
      PracticeTable table = w.stages().table(request);
      var refused = assertThrows(StoreException.class, () -> table.measure(asked, row -> {}, Progress.SILENT));
      assertTrue(refused.getMessage().startsWith("this was not practised yet"), refused.getMessage());
      practise(w, request, Progress.SILENT);
      Path file = folder.resolve("practice.csv");
      table.measure(asked, row -> PracticeTable.append(file, row, "abc"), Progress.SILENT);
      List<String> lines = Files.readAllLines(file);
      assertEquals("setting,task,method,recipe,seed,n,policy,buffers,subgoals,success,commit", lines.getFirst());
      assertEquals(
          List.of(
              "shift,A,ptp,-,3,2,offline,empty,planned", "shift,A,ptp,-,3,2,offline,empty,oracle",
              "shift,A,ptp,residual (epochs 1),3,2,practised,empty,planned",
              "shift,A,ptp,residual (epochs 1),3,2,practised,practised,planned",
              "shift,A,ptp,residual (epochs 1),3,2,practised,empty,oracle"),
          lines.stream().skip(1).map(l -> l.replaceFirst(",[0-9.]+,abc$", "")).toList());
    }
  }
}
