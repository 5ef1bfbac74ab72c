package ptp.service;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ptp.domain.MethodId;
import ptp.domain.RunId;
import ptp.domain.Task;
import ptp.experiment.BackgroundThreads;
import ptp.experiment.preset.PracticeVariant;

/** BackgroundThreads work of a workspace: one job at a time computes, others wait their turn. All calls return at once. */
public interface JobService extends ChangeSource, AutoCloseable {
  /** Names of the presets, the default one first. */
  List<String> presets();

  /**
   * Queues the stages that are missing; a stage whose result is there already is not done again.
   *
   * @throws IllegalArgumentException in a sentence, when the preset is unknown, no stage is asked for or a task is missing
   */
  long start(Request request);

  /** Asks a job to stop; what it finished is kept and it can be resumed. */
  void cancel(long job);

  /**
   * Holds the running job where it is; others go on waiting. Does nothing to a job that does not run. After a restart it
   * is paused still, but no longer keeps others waiting.
   */
  void pause(long job);

  /**
   * Lets a paused job go on, and queues a cancelled or failed one, or one that was paused before a restart, again where
   * it stopped; does nothing to others.
   */
  void resume(long job);

  /** Every job of this workspace, newest first. */
  List<Status> jobs();

  /** Stops everything, leaving it resumable. */
  @Override
  void close();

  /** Stage of a job. Stages run in this order. */
  enum Stage {
    COLLECT("Collect demonstrations"),
    ENCODER("Train the encoder"),
    GENERATORS("Train the subgoal generators"),
    POLICY("Train policy and values"),
    PRACTICE("Practise online"),
    EVALUATE("Evaluate");

    private final String title;

    Stage(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    /** Whether the stage is about one task and method; the others serve all of them. */
    public boolean needsTask() {
      return this == PRACTICE || this == EVALUATE;
    }
  }

  /**
   * @param method and task: for the stages PRACTICE and EVALUATE
   * @param practice what the practice of these stages differs in
   */
  record Request(
      String preset, Set<Stage> stages, Optional<Task> task, MethodId method, long seed, PracticeVariant practice) {
    /** With the usual practice. */
    public Request(String preset, Set<Stage> stages, Optional<Task> task, MethodId method, long seed) {
      this(preset, stages, task, method, seed, PracticeVariant.USUAL);
    }
  }

  /** States of a job; the last three are terminal, and PAUSED, CANCELLED and FAILED can be resumed. */
  enum State {
    WAITING,
    RUNNING,
    PAUSED,
    DONE,
    CANCELLED,
    FAILED;

    public boolean terminal() {
      return ordinal() >= DONE.ordinal();
    }
  }

  /**
   * A job at this moment.
   *
   * @param message one sentence: what goes on, or why it failed
   */
  record Status(long id, String title, Request request, State state, String message, Work work) {}

  /**
   * The stage that runs, or ran last, and how far it is.
   *
   * @param fraction of the stage, 0 to 1
   * @param left time left of the stage, when it can be estimated
   * @param run where the stage's metrics go
   */
  record Work(Optional<Stage> stage, double fraction, Optional<Duration> left, Optional<RunId> run) {
    /** Before a job begins. */
    public static final Work NONE = new Work(Optional.empty(), 0, Optional.empty(), Optional.empty());
  }
}
