package ptp.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import ptp.domain.Frame;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.PlanLevel;
import ptp.domain.PlanLevel.Terms;
import ptp.domain.Progress;
import ptp.domain.Subgoal;
import ptp.report.figure.FakeFrames;
import ptp.report.figure.FakePlans;
import ptp.rollout.RolloutOptions;
import ptp.service.GoalService;
import ptp.service.InspectService.Pace;

/** Looks at pictures in 10 ms and plans three levels of 2, 4 and 8 hops, as fast as asked. */
public final class FakeGoals implements GoalService {
  /** How its plans are laid out and followed. */
  public static final Pace PACE = new Pace(List.of(2, 4, 8), RolloutOptions.defaults());

  public final FakeScenes scenes = new FakeScenes();
  public volatile boolean trained = true;
  public volatile long lookMillis = 10;
  public volatile long levelMillis = 60;
  public final List<Frame> looked = Collections.synchronizedList(new ArrayList<>());
  public final List<Frame> planned = Collections.synchronizedList(new ArrayList<>());
  public volatile int cancelled;

  @Override
  public FakeScenes scenes() {
    return scenes;
  }

  @Override
  public boolean ready() {
    return trained;
  }

  @Override
  public boolean canPlan() {
    return trained;
  }

  /** Keeps four bits per colour; what differs from the fake table is ignored in the lower right corner. */
  @Override
  public Look look(Frame picture) {
    pause(lookMillis);
    looked.add(picture);
    byte[] kept = new byte[Frame.OBSERVATION_BYTES];
    for (int i = 0; i < kept.length; i++) kept[i] = (byte) (picture.rgb()[i] & 0xF0 | 8);
    boolean[] ignored = new boolean[Frame.OBSERVATION_SIZE * Frame.OBSERVATION_SIZE];
    for (int i = 0; i < 30; i++) ignored[(40 + i / 6) * Frame.OBSERVATION_SIZE + 38 + i % 6] = true;
    return new Look(Frame.observation(kept), 62, ignored);
  }

  @Override
  public Plan plan(
      Frame start, Frame goal, MethodId method, long seed, Progress progress, Consumer<Plan> levels) {
    planned.add(goal);
    List<PlanLevel> all = new ArrayList<>();
    for (int hops = 2; hops <= 8; hops *= 2) {
      search(progress);
      all.add(level(goal, hops));
      levels.accept(FakePlans.plan(method, start, all, Double.NaN));
    }
    return FakePlans.plan(method, start, all, Double.NaN);
  }

  private void search(Progress progress) {
    for (int i = 0; i < 10; i++) {
      pause(levelMillis / 10);
      if (!progress.cancelled()) continue;
      cancelled++;
      throw new CancellationException();
    }
  }

  private static PlanLevel level(Frame goal, int hops) {
    List<Subgoal> list = new ArrayList<>();
    for (int i = 1; i < hops; i++) {
      list.add(FakePlans.subgoal(FakeFrames.at((double) i / hops), 100.0 / hops + i, 8, Double.NaN));
    }
    list.add(FakePlans.subgoal(goal, 120.0 / hops, 8, Double.NaN));
    return FakePlans.level(FakePlans.budgeted(list), 4.3, Terms.unsearched(Double.NaN));
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(millis * 1_000_000);
  }
}
