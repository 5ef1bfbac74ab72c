package ptp.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.data.dataset.DatasetReader;
import ptp.data.importing.npz.NpzWriter;
import ptp.diagnose.Diagnostic;
import ptp.domain.MethodId;
import ptp.domain.Metric;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.Task;
import ptp.domain.Trajectory;
import ptp.env.tabletop.TabletopOptions;
import ptp.env.tabletop.task.DemonstrationOptions;
import ptp.env.tabletop.task.Demonstrator;
import ptp.nn.Torch;
import ptp.service.JobService.Stage;
import ptp.workspace.Presets;

/** Demonstrations that another program kept in a NumPy archive, from the file to trained networks. */
final class ImportedTrainingTest {
  private static final String FEW_STEPS =
      """
      extends: smoke
      encoder: {width: 8, residualBlocks: 0, batch: 8, steps: 4, learningRate: {steps: 4}}
      generators:
        steps: [15]
        network: {width: 8, batch: 4, trainingSteps: 3, learningRate: {steps: 3}}
        finer: {width: 8, batch: 4, trainingSteps: 3, learningRate: {steps: 3}}
      planner: {levels: [15]}
      policy:
        batch: 8
        network: {policyBody: mlp, valueBody: mlp, policyLayers: 1, valueLayers: 1, width: 8}
        optimiser: {updates: 5}
      """;

  @TempDir private Path folder;
  private final List<String> messages = new ArrayList<>();
  private List<Trajectory> demonstrations;
  private Path file;
  private Presets presets;

  @BeforeEach
  void demonstrate() throws IOException {
    Torch.start(1);
    DemonstrationOptions options = new DemonstrationOptions(40, .05, .1, 3);
    try (Demonstrator demonstrator = new Demonstrator(TabletopOptions.defaults(), new Seed(8), options)) {
      demonstrations = demonstrator.group(0);
    }
    file = NpzWriter.of(demonstrations).write(folder.resolve("theirs.npz"));
    Path kept = Files.createDirectories(folder.resolve("presets"));
    Files.copy(Path.of("experiments", "smoke.yaml"), kept.resolve("smoke.yaml"));
    Files.writeString(kept.resolve("pose.yaml"), FEW_STEPS);
    Files.writeString(kept.resolve("mine.yaml"), FEW_STEPS + "  observation: image\n");
    presets = new Presets(kept);
  }

  private CommonOptions options(String preset) {
    return new CommonOptions(folder.resolve("workspace"), preset, List.of(), Task.A, MethodId.PTP, 0, 1);
  }

  private Path made(String kind, String name) {
    return folder.resolve("workspace").resolve(kind).resolve(name);
  }

  private Progress noting() {
    return new Progress() {
      @Override
      public void at(long done, long total) {}

      @Override
      public void message(String sentence) {
        messages.add(sentence);
      }

      @Override
      public void metric(Metric metric) {}

      @Override
      public boolean cancelled() {
        return false;
      }
    };
  }

  @Test
  void theNetworksLearnFromImportedDemonstrations() {
    try (Commands commands = LocalCommands.open(options("mine"), presets)) {
      assertEquals(3, commands.lookAtSet(options("mine"), file, noting()).trajectories());
      assertFalse(Files.exists(made("datasets", "mine-0")));
      var imported = commands.importSet(options("mine"), file, Optional.of("mine-0"), noting());
      assertEquals("mine-0", imported.name());
      assertTrue(imported.notes().stream().anyMatch(n -> n.contains("no gripper poses")));
      assertSame(made("datasets", "mine-0"));
      assertEquals(3, commands.collect(options("mine"), noting()).trajectories());
      assertTrue(messages.getLast().contains("nothing to collect"));
      commands.train(options("mine"), EnumSet.of(Stage.ENCODER, Stage.GENERATORS, Stage.POLICY), noting());
      assertTrue(messages.stream().anyMatch(m -> m.contains("so there are no object estimates")), messages.toString());
      for (String network : List.of("encoder", "generator-15", "policy")) {
        assertTrue(Files.exists(made("networks", "mine-0").resolve(network + ".safetensors")), network);
      }
      assertFalse(Files.exists(made("networks", "mine-0").resolve("readout.safetensors")));
      var refused =
          assertThrows(
              IllegalArgumentException.class,
              () -> commands.diagnose(options("mine"), EnumSet.of(Diagnostic.ENCODER), OptionalInt.of(1), noting()));
      assertTrue(refused.getMessage().contains("so there are no object estimates"));
    }
  }

  private void assertSame(Path dataset) {
    try (DatasetReader reader = DatasetReader.open(dataset)) {
      for (int e = 0; e < 3; e++) {
        Trajectory there = reader.trajectory(reader.episodes().get(e));
        assertEquals(demonstrations.get(e).length(), there.length());
        for (int t = 0; t < there.length(); t++) {
          assertEquals(demonstrations.get(e).observations().get(t).frame(), there.observations().get(t).frame());
          assertArrayEquals(demonstrations.get(e).actions().get(t), there.actions().get(t));
        }
      }
    }
  }

  @Test
  void aPolicyThatObservesPosesIsRefusedInASentence() {
    try (Commands commands = LocalCommands.open(options("pose"), presets)) {
      commands.importSet(options("pose"), file, Optional.of("pose-0"), noting());
      commands.train(options("pose"), EnumSet.of(Stage.ENCODER, Stage.GENERATORS), noting());
      var refused =
          assertThrows(
              IllegalArgumentException.class,
              () -> commands.train(options("pose"), EnumSet.of(Stage.POLICY), noting()));
      assertTrue(refused.getMessage().contains("observation \"image+pose\" needs; choose a preset"));
      assertFalse(Files.exists(made("networks", "pose-0").resolve("policy.safetensors")));
    }
  }
}
