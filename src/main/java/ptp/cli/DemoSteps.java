package ptp.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import ptp.domain.Progress;

/** Steps that follow each other, with one progress for all of them: how far the whole is, and the whole time left. */
final class DemoSteps {
  private static final int PARTS = 1000;

  private final List<Step> steps = new ArrayList<>();

  /**
   * @param title what it does, as the end of "step 2 of 9: ..."
   * @param seconds that it takes on two idle cores; the shares of the whole come from these
   */
  private record Step(String title, int seconds, Consumer<Progress> work) {}

  void add(String title, int seconds, Consumer<Progress> work) {
    steps.add(new Step(title, seconds, work));
  }

  /** Does all steps in their order. */
  void run(Progress progress) {
    int total = steps.stream().mapToInt(Step::seconds).sum();
    long minutes = Math.max(1, Math.round(total / 60.));
    progress.message(Formats.format("%d steps, about %d min on two idle cores", steps.size(), minutes));
    int before = 0;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      progress.checkCancelled();
      progress.message(Formats.format("step %d of %d: %s", i + 1, steps.size(), step.title));
      step.work.accept(progress.telling(share(progress, before, step.seconds, total)));
      before += step.seconds;
      progress.at((long) before * PARTS, (long) total * PARTS);
    }
  }

  /** Tells the whole how far a step is; a step of several parts that each begin anew never takes it back. */
  private static DoubleConsumer share(Progress whole, int before, int seconds, int total) {
    double[] most = {0};
    return share -> {
      most[0] = Math.max(most[0], share);
      whole.at(Math.round((before + most[0] * seconds) * PARTS), (long) total * PARTS);
    };
  }
}
