package ptp.experiment.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.SceneState;
import ptp.domain.Seed;
import ptp.domain.Task;
import ptp.io.BadTensorFileException;
import ptp.io.Container;

/**
 * The problems of a task as a container, so that they are simulated once: the simulator's key, and of each problem its seed
 * and the number of pictures along its solution, of which the last is the goal; the tensors {@code pictures} [n, 48, 48, 3],
 * problem by problem the start and the solution, and {@code states} of the solutions' pictures
 * [m, {@link SceneState#COLUMNS}].
 */
final class TaskInstanceFile {
  private static final String KIND = "problems";
  private static final String PICTURES = "pictures";
  private static final String STATES = "states";
  private static final int STATE = SceneState.COLUMNS.size();

  private TaskInstanceFile() {}

  private record About(long seed, int solution) {}

  private record Problems(String key, List<About> problems) {}

  static void write(Path file, String key, List<TaskInstance> problems) {
    List<About> about =
        problems.stream().map(p -> new About(p.seed().value(), p.solution().size())).toList();
    List<Frame> pictures = new ArrayList<>();
    int solved = about.stream().mapToInt(About::solution).sum();
    float[] states = new float[solved * STATE];
    int at = 0;
    for (TaskInstance problem : problems) {
      pictures.add(problem.start());
      for (Goal goal : problem.solution()) {
        pictures.add(goal.frame());
        System.arraycopy(goal.state().orElseThrow().toArray(), 0, states, STATE * at++, STATE);
      }
    }
    int size = Frame.OBSERVATION_SIZE;
    Container.of(KIND, new Problems(key, about)).put(PICTURES, Frame.bytes(pictures), pictures.size(), size, size, 3)
        .put(STATES, states, solved, STATE).write(file);
  }

  /**
   * The problems of a file; empty when there is none, or a damaged one, or one of another simulator. A file of the format of
   * before is written anew.
   */
  static Optional<List<TaskInstance>> read(Path file, Task task, String key) {
    if (!Files.exists(file)) return Optional.empty();
    try {
      if (Container.is(file)) return problems(Container.read(file, KIND), task, key);
      Optional<List<TaskInstance>> old = OldTaskInstanceFile.read(file, task, key);
      if (old.isPresent()) write(file, key, old.get());
      return old;
    } catch (IOException | BadTensorFileException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<List<TaskInstance>> problems(Container container, Task task, String key) {
    Problems all = container.json(Problems.class);
    if (!all.key().equals(key)) return Optional.empty();
    int solved = all.problems().stream().mapToInt(About::solution).sum();
    int size = Frame.OBSERVATION_SIZE;
    int count = solved + all.problems().size();
    List<Frame> pictures = Frame.observations(container.array(byte[].class, PICTURES, count, size, size, 3));
    float[] states = container.array(float[].class, STATES, solved, STATE);
    List<TaskInstance> problems = new ArrayList<>();
    int state = 0;
    for (About about : all.problems()) {
      Frame start = pictures.get(state + problems.size());
      List<Goal> solution = new ArrayList<>();
      for (int i = 0; i < about.solution(); i++) {
        float[] numbers = Arrays.copyOfRange(states, STATE * state, STATE * (state + 1));
        state++;
        solution.add(new Goal(pictures.get(state + problems.size()), Optional.of(SceneState.of(numbers))));
      }
      problems.add(new TaskInstance(task, new Seed(about.seed()), start, solution.getLast(), solution));
    }
    return Optional.of(problems);
  }
}
