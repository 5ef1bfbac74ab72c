package ptp.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything needed to make a run again.
 *
 * @param kind what it did: "offline", "practice" or "evaluate"
 * @param method null for runs that train without a target task
 * @param task null likewise
 * @param preset the preset's name and how the run differs from it, as people read it
 * @param recipe the full configuration as YAML, with program version, data set and machine
 * @param spec what was asked for, as JSON (see {@code RunSpec}); empty for a record that nothing was asked for
 */
public record RunRecord(
    RunId id,
    String kind,
    @Nullable MethodId method,
    @Nullable Task task,
    long seed,
    String preset,
    ObservationMode observation,
    Instant created,
    Status status,
    String recipe,
    String spec) {
  /** A record of a run that is its preset's alone. */
  public RunRecord(
      RunId id, String kind, @Nullable MethodId method, @Nullable Task task, long seed, String preset,
      ObservationMode observation,
      Instant created, Status status, String recipe) {
    this(id, kind, method, task, seed, preset, observation, created, status, recipe, "");
  }

  /** Status of a run. DONE, FAILED and CANCELLED are final; a RUNNING run without a process can be resumed. */
  public enum Status {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }
}
