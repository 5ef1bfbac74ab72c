package ptp.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import ptp.domain.Frame;
import ptp.domain.PoseError;
import ptp.domain.Primitive;
import ptp.domain.Progress;
import ptp.plan.SearchRound;
import ptp.plan.SubgoalFollower.Outcome;
import ptp.rollout.RolloutOptions;
import ptp.service.PlanService.Answer;
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

  /** Errors of the object probe; empty if the present encoder has none. */
  Optional<ReadingError> readingError();

  /**
   * Plans, and says why: level by level, with probes and cost terms.
   *
   * @param soFar told what there is of a plan of several levels when a level but the finest is planned, coarse to fine; not
   *     told where subgoals are left out; it is explained only when it is asked for
   */
  Answer explain(Query query, Progress progress, Consumer<Supplier<Answer>> soFar);

  /** Plans, and says why once it is done. */
  default Answer explain(Query query, Progress progress) {
    return explain(query, progress, part -> {});
  }

  /**
   * The rounds of the search that made a plan, coarse to fine, with pictures; none for methods that do not search in rounds.
   * The search is run once more and watched. Rounds are told only if it finds the very same plan; otherwise, as with other
   * networks than those that made it, that is said in a sentence.
   */
  List<SearchRound> replay(Answer answer, Progress progress);

  /**
   * Lets the policy follow one level of a plan in the simulator, without action noise: the very states of the plan, whichever
   * networks made it. A plan whose states these networks cannot read is refused in a sentence, and so is a start of one's own
   * whose scene is not known.
   *
   * @param level counted from 0, the coarsest; the finest when there are not so many
   * @param seen is told every few steps what the camera sees
   * @throws java.util.concurrent.CancellationException within a second after the progress is cancelled
   */
  Followed follow(Answer answer, int level, Progress progress, Consumer<Seen> seen);

  /** Recipe that makes the plans again, as YAML. */
  String recipe(List<Answer> plans);

  /** Keeps plans with the run that their networks come from. */
  Saved save(String title, List<Answer> plans);

  /** What is kept, also with other networks of the workspace, newest first. */
  List<Saved> saved();

  /** The plans saved under a name, unchanged. */
  Kept open(String name);

  /** Forgets what was kept under a name. */
  void forget(String name);

  /**
   * How plans are laid out and followed.
   *
   * @param subgoals of each level of the hierarchical search, coarse to fine
   * @param rollout how episodes follow plans
   */
  record Pace(List<Integer> subgoals, RolloutOptions rollout) {}

  /**
   * Median errors of the estimates on held-out demonstrations, in metres.
   *
   * @param demonstrations how many
   */
  record ReadingError(int demonstrations, double drawer, double can, double block) {}

  /**
   * A camera image.
   *
   * @param subgoal the one that the policy heads for, counted from 0
   */
  record Seen(int step, int subgoal, Frame camera) {}

  /**
   * Outcome of executing a plan.
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
   * @param apart how far things were at last from where the picture shows them; empty without probes
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

  /**
   * Something that is kept.
   *
   * @param name for what was made with other networks than those in use: the name of their run, a slash, and its own name
   */
  record Saved(String name, Instant created, String title) {
    /** Whether it was made with the networks in use. */
    public boolean own() {
      return name.indexOf('/') < 0;
    }
  }

  /** Plans as they were when they were saved, with their recipe. */
  record Kept(Saved saved, List<Answer> plans, String recipe) {}
}
