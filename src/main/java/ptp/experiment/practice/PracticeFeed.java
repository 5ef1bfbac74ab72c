package ptp.experiment.practice;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import ptp.domain.Frame;
import ptp.domain.Listeners;
import ptp.domain.RunId;
import ptp.plan.SubgoalFollower.Outcome;

/**
 * Live view of the running practice. Snapshots are taken at most four times a second and only while somebody listens,
 * so that a closed page costs nothing; the last episodes are kept whether somebody listens or not. For any threads.
 */
public final class PracticeFeed {
  /** Episodes that are kept. */
  public static final int FILMS = 12;

  private static final long PERIOD_NANOS = 250_000_000L;

  private final LongSupplier nanos;
  private final Listeners listeners = new Listeners();
  private final Deque<Film> films = new ArrayDeque<>();
  private Optional<Now> now = Optional.empty();
  private long shownAt;

  /** A feed by the system's clock. */
  public PracticeFeed() {
    this(System::nanoTime);
  }

  /**
   * @param nanos a clock
   */
  public PracticeFeed(LongSupplier nanos) {
    this.nanos = nanos;
    shownAt = nanos.getAsLong() - PERIOD_NANOS;
  }

  /** Name of the metric that counts, per epoch, how often a segment was begun; segments are counted from 1. */
  public static String begun(int segment) {
    return "practice/hop-" + segment + "-begun";
  }

  /** Name of the metric that counts, per epoch, how often a segment was reached. */
  public static String reached(int segment) {
    return "practice/hop-" + segment + "-reached";
  }

  /** Current activity of practice. */
  public enum Phase {
    /** A planner searches for subgoals. */
    PLANNING,
    /** Episodes run. */
    ACTING,
    /** Networks are updated. */
    LEARNING
  }

  /**
   * A snapshot of practice.
   *
   * @param measuring whether success is measured, rather than practised
   * @param epoch negative for the policies that offline training passed through, 0 before practice
   * @param moment the newest one of these episodes; empty until there is one
   */
  public record Now(RunId run, boolean measuring, long epoch, Phase phase, Optional<Moment> moment) {
    Now in(Phase other) {
      return new Now(run, measuring, epoch, other, moment);
    }

    Now at(Moment newest) {
      return new Now(run, measuring, epoch, Phase.ACTING, Optional.of(newest));
    }
  }

  /**
   * A moment of the first of the episodes that run side by side.
   *
   * @param camera the simulator's large image
   * @param subgoal what the policy heads for, decoded; the goal itself at the last segment
   * @param place the subgoal's among the subgoals
   * @param segment steps spent on this subgoal, of those that it gets
   * @param episode steps of the episode
   */
  public record Moment(Frame camera, Frame subgoal, Part place, Part segment, Part episode, Nearness nearness) {
    /** Whether the policy heads for the goal itself. */
    public boolean last() {
      return place.at == place.of;
    }
  }

  /** So many, of so many; the first is 1. */
  public record Part(int at, int of) {}

  /**
   * How near the subgoal is.
   *
   * @param distance latent distance to it
   * @param threshold distance at which it counts as reached
   * @param stepsNeeded what V expects, in steps
   */
  public record Nearness(double distance, double threshold, double stepsNeeded) {}

  /**
   * An episode of practice that is over.
   *
   * @param planned images that the subgoals stand for, the last one the goal itself
   */
  public record Film(RunId run, long epoch, Frame start, List<Frame> planned, Followed followed) {}

  /**
   * What came of a plan.
   *
   * @param achieved the camera's image at the end of each segment that was begun
   * @param steps spent on each segment that was begun
   * @param outcomes of every segment; PENDING where the episode ended before
   * @param success whether the episode reached its goal
   */
  public record Followed(List<Frame> achieved, List<Integer> steps, List<Outcome> outcomes, boolean success) {}

  /** Calls a listener at every change; snapshots are taken while there is one. The result ends the subscription. */
  public Runnable subscribe(Runnable listener) {
    return listeners.subscribe(listener);
  }

  /** Current snapshot. */
  public synchronized Optional<Now> look() {
    return now;
  }

  /** The last episodes, newest first. */
  public synchronized List<Film> films() {
    return List.copyOf(films);
  }

  /** Whether somebody listens and the last moment is old enough; a moment is not worth making otherwise. */
  public synchronized boolean wanted() {
    return !listeners.none() && nanos.getAsLong() - shownAt >= PERIOD_NANOS;
  }

  /** Episodes of a run begin, or those of another epoch. */
  public synchronized void begin(RunId run, boolean measuring, long epoch) {
    boolean same = now.isPresent() && now.get().run().equals(run);
    if (!same) films.clear();
    now = Optional.of(new Now(run, measuring, epoch, Phase.PLANNING, same ? now.get().moment() : Optional.empty()));
    listeners.changed();
  }

  /** Tells what practice does now. */
  public synchronized void phase(Phase phase) {
    now = now.map(n -> n.in(phase));
    listeners.changed();
  }

  /** Shows a moment of the episode that is watched. */
  public synchronized void show(Moment moment) {
    shownAt = nanos.getAsLong();
    now = now.map(n -> n.at(moment));
    listeners.changed();
  }

  /** Episodes of the run from an earlier start, newest first; those of this start come before them. */
  public synchronized void recall(List<Film> earlier) {
    earlier.stream().limit(FILMS - films.size()).forEach(films::addLast);
  }

  /** Adds an episode that is over, the newest first. */
  public synchronized void add(Film film) {
    films.addFirst(film);
    if (films.size() > FILMS) films.removeLast();
    listeners.changed();
  }

  /** Nothing is practised any more; the last episodes stay. */
  public synchronized void end() {
    now = Optional.empty();
    listeners.changed();
  }
}
