package ptp.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import ptp.domain.Frame;
import ptp.domain.Method;
import ptp.domain.ObservationMode;
import ptp.domain.Progress;
import ptp.report.figure.FakeFrames;
import ptp.rollout.RolloutOptions;
import ptp.service.GoalService;
import ptp.service.InspectService.Pace;
import ptp.service.PlanService.Filmstrip;
import ptp.service.PlanService.Hop;

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
  public Filmstrip plan(
      Frame start, Frame goal, Method method, long seed, Progress progress, Consumer<Filmstrip> levels) {
    planned.add(goal);
    Filmstrip film = null;
    for (int hops = 2; hops <= 8; hops *= 2) {
      search(progress);
      film = film(start, goal, method, hops);
      levels.accept(film);
    }
    return film;
  }

  private void search(Progress progress) {
    for (int i = 0; i < 10; i++) {
      pause(levelMillis / 10);
      if (!progress.cancelled()) continue;
      cancelled++;
      throw new CancellationException();
    }
  }

  private static Filmstrip film(Frame start, Frame goal, Method method, int hops) {
    List<Hop> list = new ArrayList<>();
    for (int i = 1; i < hops; i++) list.add(new Hop(FakeFrames.at((double) i / hops), -100.0 / hops - i, 8));
    list.add(new Hop(goal, -120.0 / hops, 8));
    return new Filmstrip(method, ObservationMode.IMAGE_AND_POSE, start, list, 4.3, Double.NaN);
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(millis * 1_000_000);
  }
}
