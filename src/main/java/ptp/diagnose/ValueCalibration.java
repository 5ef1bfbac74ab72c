package ptp.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import ptp.domain.Frame;
import ptp.domain.Seed;
import ptp.domain.Task;
import ptp.domain.Trajectory;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.setup.TaskInstance;
import ptp.nn.Tensor;
import ptp.plan.Plans;

/** The steps that values predict against steps that were really taken. */
final class ValueCalibration {
  private static final List<Integer> STEPS = List.of(5, 15, 30, 45, 60, 75);

  /** Radians between two drawers' yaws that make their scenes different beyond doubt: nothing turns a drawer. */
  private static final double OTHER_SCENE = .2;

  private final LoadedNetworks networks;

  ValueCalibration(LoadedNetworks networks) {
    this.networks = networks;
  }

  /** Start and goal of whole tasks, farther apart than any demonstration shows. */
  void task(Task task, List<TaskInstance> problems, DiagnosticRows rows) {
    Pairs pairs = new Pairs();
    for (TaskInstance problem : problems) pairs.add(problem.start(), problem.goal().frame());
    String what = "task " + task + ": steps from start to goal by V, median";
    rows.add(what, problems.size(), Quantiles.median(pairs.predicted()), "steps");
  }

  /** States of held-out demonstrations: so many steps apart, and of different scenes. */
  void demonstrations(List<Trajectory> demonstrations, Seed seed, DiagnosticRows rows) {
    List<Double> taken = new ArrayList<>();
    List<Double> predicted = new ArrayList<>();
    for (int steps : STEPS) {
      SplittableRandom random = seed.derive(steps).random();
      Pairs pairs = new Pairs();
      for (Trajectory t : demonstrations) {
        if (t.length() < steps) continue;
        int from = random.nextInt(t.length() - steps + 1);
        pairs.add(frame(t, from), frame(t, from + steps));
        taken.add((double) steps);
      }
      List<Double> found = pairs.predicted();
      predicted.addAll(found);
      rows.add(steps + " steps taken: steps by V, median", found.size(), Quantiles.median(found), "steps");
    }
    double correlation = Quantiles.rankCorrelation(taken, predicted);
    rows.add("rank correlation of steps taken and steps by V", demonstrations.size(), correlation, "1");
    otherScenes(demonstrations, rows);
  }

  /** States that can never be reached from one another. */
  private void otherScenes(List<Trajectory> demonstrations, DiagnosticRows rows) {
    Pairs pairs = new Pairs();
    int n = demonstrations.size();
    for (int i = 0; i < n; i++) {
      Trajectory one = demonstrations.get(i);
      Trajectory other = demonstrations.get((i + n / 2) % n);
      double turned = one.states().getFirst().drawerYaw() - other.states().getLast().drawerYaw();
      if (Math.abs(turned) > OTHER_SCENE) pairs.add(frame(one, 0), frame(other, other.length()));
    }
    List<Double> found = pairs.predicted();
    rows.add("a state of another scene: steps by V, median", found.size(), Quantiles.median(found), "steps");
  }

  private static Frame frame(Trajectory t, int step) {
    return t.observations().get(step).frame();
  }

  /** Pairs of pictures whose values are asked for together. */
  private final class Pairs {
    private final List<float[]> from = new ArrayList<>();
    private final List<float[]> to = new ArrayList<>();

    void add(Frame start, Frame goal) {
      from.add(networks.encoder().encode(start));
      to.add(networks.encoder().encode(goal));
    }

    List<Double> predicted() {
      List<Double> steps = new ArrayList<>();
      if (from.isEmpty()) return steps;
      try (Tensor starts = Plans.stack(from);
          Tensor goals = Plans.stack(to)) {
        for (float value : networks.policy().values(starts, goals)) steps.add(networks.policy().steps(value));
      }
      return steps;
    }
  }
}
