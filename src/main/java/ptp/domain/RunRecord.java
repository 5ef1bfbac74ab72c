package ptp.domain;

import java.time.Instant;

/**
 * What a run was made of: enough to make it again.
 *
 * @param kind what it did: "offline", "practice" or "evaluate"
 * @param method null for runs that train without a target task
 * @param task null likewise
 * @param recipe the full configuration as YAML, with program version, data set and machine
 */
public record RunRecord(
    RunId id,
    String kind,
    MethodId method,
    Task task,
    long seed,
    String preset,
    ObservationMode observation,
    Instant created,
    Status status,
    String recipe) {

  /** Where a run stands; DONE, FAILED and CANCELLED are terminal, a RUNNING one that nobody runs can be resumed. */
  public enum Status {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }
}
