package ptp.run.ladder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import ptp.domain.Method;
import ptp.domain.Progress;
import ptp.domain.Task;
import ptp.learn.readout.ReadoutOptions;
import ptp.run.stage.LoadedNetworks;
import ptp.run.stage.PlanBuffers;
import ptp.run.stage.Setup;

/** Measures the parts of the method one above the other, on seeds that nothing was trained or tuned on. */
public final class Ladder {
  /** Methods whose plans differ before there are plan buffers. */
  private static final Set<Method> OFFLINE_METHODS = EnumSet.of(Method.PTP, Method.PTP_FLAT, Method.MODEL_FREE);

  private final Setup setup;
  private final ReadoutOptions readout;
  private final BiFunction<Task, Method, Optional<Path>> practised;

  /**
   * @param practised the policy that practised a task by a method, if there is one
   */
  public Ladder(Setup setup, BiFunction<Task, Method, Optional<Path>> practised) {
    this(setup, ReadoutOptions.defaults(), practised);
  }

  /**
   * @param readout how the read-outs are trained when they are missing
   * @param practised the policy that practised a task by a method, if there is one
   */
  Ladder(Setup setup, ReadoutOptions readout, BiFunction<Task, Method, Optional<Path>> practised) {
    this.setup = setup;
    this.readout = readout;
    this.practised = practised;
  }

  /**
   * Measures the rungs from the lowest up.
   *
   * @param n trials of each figure
   * @param kept told the rows of each rung as soon as it is done
   */
  public List<LadderRow> run(Set<Rung> rungs, int n, Consumer<List<LadderRow>> kept, Progress progress) {
    List<LadderRow> all = new ArrayList<>();
    for (Rung rung : EnumSet.copyOf(rungs)) {
      progress.message(rung.id() + ": " + rung.title());
      Rows rows = new Rows(rung);
      measure(rung, n, rows, progress);
      kept.accept(rows.all());
      all.addAll(rows.all());
    }
    return all;
  }

  private void measure(Rung rung, int n, Rows rows, Progress progress) {
    switch (rung) {
      case DEMONSTRATORS -> new DemonstratorsRung(setup).run(n, rows, progress);
      case ENCODER -> new EncoderRung(setup, readout).run(n, rows, progress);
      case PRIMITIVES -> new PrimitivesRung(setup).run(n, rows, progress);
      case ORACLE -> beforePractice(EnumSet.of(Method.ORACLE), n, rows, progress);
      case GENERATORS -> new GeneratorsRung(setup, readout).run(n, rows, progress);
      case PLANS -> new PlansRung(setup, readout).run(n, rows, progress);
      case OFFLINE -> beforePractice(OFFLINE_METHODS, n, rows, progress);
      case PRACTISED -> afterPractice(n, rows, progress);
    }
  }

  private void beforePractice(Set<Method> methods, int n, Rows rows, Progress progress) {
    try (LoadedNetworks networks = LoadedNetworks.load(setup, setup.networks().policy());
        EpisodesRung episodes = new EpisodesRung(setup, n)) {
      for (Task task : Task.values()) {
        for (Method method : methods)
          episodes.run(networks, Optional.empty(), task, method, method.id(), rows, progress);
      }
    }
  }

  private void afterPractice(int n, Rows rows, Progress progress) {
    try (EpisodesRung episodes = new EpisodesRung(setup, n)) {
      for (Task task : Task.values()) {
        for (Method method : Method.values()) {
          Optional<Path> policy = practised.apply(task, method);
          if (policy.isPresent()) afterPractice(episodes, policy.get(), task, method, rows, progress);
        }
      }
    }
    if (rows.all().isEmpty()) progress.message("nothing has practised yet (ptp practice)");
  }

  /** Of PTP the policy, the plan buffers and the plans are exchanged one by one, which tells what each of them did. */
  private void afterPractice(
      EpisodesRung episodes, Path policy, Task task, Method method, Rows rows, Progress progress) {
    Optional<Path> plans = Optional.of(PlanBuffers.beside(policy));
    try (LoadedNetworks networks = LoadedNetworks.load(setup, policy)) {
      episodes.run(networks, plans, task, method, method.id(), rows, progress);
      if (method != Method.PTP) return;
      episodes.run(networks, Optional.empty(), task, method, "ptp, plan buffers emptied", rows, progress);
      episodes.run(
          networks, Optional.empty(), task, Method.ORACLE, "oracle, policy practised with ptp", rows, progress);
    }
    try (LoadedNetworks networks = LoadedNetworks.load(setup, setup.networks().policy())) {
      episodes.run(networks, plans, task, method, "ptp, policy of before practice", rows, progress);
    }
  }
}
