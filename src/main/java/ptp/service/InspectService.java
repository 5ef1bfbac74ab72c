package ptp.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import ptp.domain.Frame;
import ptp.domain.PlanLevel;
import ptp.domain.PoseError;
import ptp.domain.Primitive;
import ptp.domain.Progress;
import ptp.domain.SceneState;
import ptp.plan.SubgoalFollower.Outcome;
import ptp.rollout.RolloutOptions;
import ptp.service.PlanService.Filmstrip;
import ptp.service.PlanService.Query;

/**
 * Why a plan is as it is, and what becomes of it. {@link #pace} and {@link #commands} answer at once; the other calls take
 * up to seconds and are not for an interface thread.
 */
public interface InspectService {
  /** How plans are laid out and followed. */
  Pace pace();

  /** Terminal commands that make plans again. */
  PlanCommandLine commands();

  /** How far the read-outs are off; empty where there are none for the present encoder. */
  Optional<ReadingError> readingError();

  /**
   * Plans, and says why: level by level, with read-outs and cost terms.
   *
   * @param soFar told what there is of a plan of several levels when a level but the finest is planned, coarse to fine; not
   *     told where subgoals are left out; it is explained only when it is asked for
   */
  Explained explain(Query query, Progress progress, Consumer<Supplier<Explained>> soFar);

  /** Plans, and says why once it is done. */
  default Explained explain(Query query, Progress progress) {
    return explain(query, progress, part -> {});
  }

  /**
   * Plans the same again and tells every round of the search, coarse to fine; nothing for methods without such rounds.
   */
  List<Round> replay(Query query, Progress progress);

  /**
   * Plans the same again and lets the policy follow one level of it in the simulator, without action noise. A start of one's
   * own whose scene is not known is refused in a sentence.
   *
   * @param level counted from 0, the coarsest; the finest when there are not so many
   * @param seen is told every few steps what the camera sees
   * @throws java.util.concurrent.CancellationException within a second after the progress is cancelled
   */
  Followed follow(Query query, int level, Progress progress, Consumer<Seen> seen);

  /** What the plans were made from and how to make them again, as YAML. */
  String recipe(List<Explained> plans);

  /** Keeps plans with the run that their networks come from. */
  Saved save(String title, List<Explained> plans);

  /** What is kept, newest first. */
  List<Saved> saved();

  /** What was kept under a name, as it was then. */
  Kept open(String name);

  /** Forgets what was kept under a name. */
  void forget(String name);

  /**
   * How plans are laid out and followed.
   *
   * @param subgoals of each level of the hierarchical search, coarse to fine
   * @param rollout how episodes follow plans
   */
  record Pace(List<Integer> subgoals, RolloutOptions rollout) {
    /** Steps for one hop, counted from 0; the last one has what is left of the episode. */
    public int budget(int hop, int hops) {
      int each = rollout.budget(hops);
      return hop < hops - 1 ? each : rollout.steps() - (hops - 1) * each;
    }
  }

  /** A plan with what explains it: one level, or several from coarse to fine, of which the last one is the plan. */
  record Explained(Query query, List<Level> levels) {
    /** The level of that number, counted from 0, or the finest there is. */
    public Level level(int level) {
      return levels.get(Math.min(level, levels.size() - 1));
    }
  }

  /**
   * A level of a plan.
   *
   * @param readings estimates of where things are: of the start, then of every hop's picture; empty without read-outs
   * @param terms the hierarchical search's cost, term by term: as its search counted it, summed over the segments; for the
   *     other methods computed from their hops, with the prior of their own search, NaN where it has none
   */
  record Level(Filmstrip film, List<Reading> readings, PlanLevel.Terms terms) {}

  /** An estimate from a latent state, in metres: how far the drawer is open, where can and block are. */
  record Reading(double drawer, double canX, double canY, double blockX, double blockY, double blockZ) {
    /** How far things are from where they are estimated to be. */
    public PoseError apart(SceneState now) {
      return apart(of(now));
    }

    private PoseError apart(Reading other) {
      return new PoseError(
          Math.abs(other.drawer - drawer), Math.hypot(other.canX - canX, other.canY - canY),
          Math.hypot(Math.hypot(other.blockX - blockX, other.blockY - blockY), other.blockZ - blockZ));
    }

    /**
     * This estimate, corrected where an estimate of a start says that a thing stays in its place: then it is where it truly
     * was at the start. So an error that both estimates have, as of places that no demonstration showed, does not count.
     */
    public Reading corrected(Reading start, SceneState from) {
      PoseError moved = apart(start);
      Reading known = of(from);
      Reading can = moved.canThere() ? known : this;
      Reading block = moved.blockThere() ? known : this;
      return new Reading(
          moved.drawerThere() ? known.drawer : drawer, can.canX, can.canY, block.blockX, block.blockY, block.blockZ);
    }

    private static Reading of(SceneState state) {
      return new Reading(
          state.opening(), state.canX(), state.canY(), state.blockX(), state.blockY(), state.blockZ());
    }
  }

  /**
   * Median errors of the estimates on held-out demonstrations, in metres.
   *
   * @param demonstrations how many
   */
  record ReadingError(int demonstrations, double drawer, double can, double block) {}

  /**
   * A round of a level's search.
   *
   * @param level counted from 0, the coarsest
   * @param round counted from 0
   * @param candidates some of the round's, cheapest first
   */
  record Round(int level, int round, double best, double mean, List<Candidate> candidates) {}

  /**
   * A candidate as pictures.
   *
   * @param rank 0 the cheapest
   * @param of how many candidates there were
   * @param exact whether the cost is known; otherwise it is at least that much
   */
  record Candidate(int rank, int of, List<Frame> frames, double cost, boolean exact) {}

  /**
   * What the camera sees.
   *
   * @param subgoal the one that the policy heads for, counted from 0
   */
  record Seen(int step, int subgoal, Frame camera) {}

  /**
   * What became of a plan.
   *
   * @param stops one per subgoal
   * @param stages of the task, in order; none for a goal that is a picture only
   * @param whole whether everything is where the goal has it
   * @param picture how near the end came to a goal that is a picture only; empty where the goal has positions, which success
   *     is then measured against
   */
  record Followed(
      List<Stop> stops, List<StageOutcome> stages, boolean whole, int steps, Optional<Nearness> picture) {}

  /**
   * How near an episode's end came to a picture: in the encoder's space, and thing by thing.
   *
   * @param left latent distance from the last state to the goal
   * @param reached distance below which a state counts as the goal
   * @param apart how far things were at last from where the picture shows them; empty without read-outs
   */
  record Nearness(double left, double reached, Optional<PoseError> apart) {}

  /**
   * A subgoal, and what the camera saw when the policy was done with it.
   *
   * @param step of the episode at which that was; -1 when the policy never came to it
   */
  record Stop(Frame planned, Frame achieved, int step, Outcome outcome) {}

  /** A stage of the task and whether it was done at the end. */
  record StageOutcome(Primitive stage, boolean done) {}

  /** The name of something that is kept. */
  record Saved(String name, Instant created, String title) {}

  /** Plans as they were when they were saved, with their recipe. */
  record Kept(Saved saved, List<Explained> plans, String recipe) {}
}
