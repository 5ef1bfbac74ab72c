package ptp.experiment.setup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.Progress;
import ptp.domain.SceneState;
import ptp.domain.Seed;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.experiment.preset.Preset;
import ptp.experiment.record.Workspace;

final class TaskInstanceFileTest {
  @TempDir private Path folder;

  private static Frame frame(SplittableRandom random) {
    byte[] rgb = new byte[Frame.OBSERVATION_BYTES];
    random.nextBytes(rgb);
    return Frame.observation(rgb);
  }

  private static Goal goal(SplittableRandom random) {
    float[] numbers = new float[SceneState.COLUMNS.size()];
    for (int i = 0; i < 18; i++) numbers[i] = (float) random.nextDouble();
    numbers[19] = random.nextInt(3);
    numbers[20] = random.nextInt(4);
    return new Goal(frame(random), Optional.of(SceneState.of(numbers)));
  }

  private static List<TaskInstance> problems() {
    SplittableRandom random = new SplittableRandom(1);
    List<TaskInstance> problems = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      List<Goal> solution = List.of(goal(random), goal(random), goal(random));
      problems.add(new TaskInstance(Task.B, new Seed(random.nextLong()), frame(random), solution.getLast(), solution));
    }
    return problems;
  }

  @Test
  void whatIsReadIsWhatWasWritten() {
    Path file = folder.resolve("new/folder/b.problems");
    TaskInstanceFile.write(file, "key", problems());
    assertEquals(Optional.of(problems()), TaskInstanceFile.read(file, Task.B, "key"));
  }

  @Test
  void problemsOfBeforeAreReadAndWrittenAnewOnce() throws IOException {
    Path file = Files.copy(Path.of("src/test/resources/old/b.problems"), folder.resolve("b.problems"));
    assertEquals(Optional.empty(), TaskInstanceFile.read(file, Task.B, "other key"));
    assertEquals(Optional.of(problems()), TaskInstanceFile.read(file, Task.B, "key"));
    byte[] anew = Files.readAllBytes(file);
    TaskInstanceFile.write(file, "key", problems());
    assertArrayEquals(Files.readAllBytes(file), anew);
  }

  @Test
  void problemsOfAnotherSimulatorAreNotTaken() {
    Path file = folder.resolve("b.problems");
    assertEquals(Optional.empty(), TaskInstanceFile.read(file, Task.B, "key"));
    TaskInstanceFile.write(file, "key", problems());
    assertEquals(Optional.empty(), TaskInstanceFile.read(file, Task.B, "other key"));
  }

  @Test
  void anyDamageIsFound() throws IOException {
    Path file = folder.resolve("b.problems");
    TaskInstanceFile.write(file, "key", problems());
    byte[] sound = Files.readAllBytes(file);
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = Arrays.copyOf(sound, i % 2 == 0 ? sound.length : random.nextInt(sound.length));
      if (i % 2 == 0) damaged[random.nextInt(sound.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      assertEquals(Optional.empty(), TaskInstanceFile.read(file, Task.B, "key"));
    }
  }

  @Test
  void damagedProblemsAreMadeAnew() throws IOException {
    Setup setup = new Setup(Workspace.open(folder), "any", Preset.defaults(), 0);
    List<TaskInstance> made = setup.problems(Task.B, Split.TUNING, 1, Progress.SILENT);
    Path file = setup.workspace().datasets().resolve("problems/b-tuning-1.problems");
    byte[] sound = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(sound, sound.length / 2));
    assertEquals(made, setup.problems(Task.B, Split.TUNING, 1, Progress.SILENT));
    assertArrayEquals(sound, Files.readAllBytes(file));
    assertTrue(made.getFirst().solution().size() > 1, "the oracle needs subgoals on the way");
  }
}
