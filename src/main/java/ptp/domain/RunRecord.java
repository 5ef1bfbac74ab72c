package ptp.domain;

import java.time.Instant;

/**
 * Everything needed to make a run again.
 *
 * @param kind what it did: "offline", "practice" or "evaluate"
 * @param method null for runs that train without a target task
 * @param task null likewise
 * @param recipe the full configuration as YAML, with program version, data set and machine
 */
public record RunRecord(
    RunId id,
    String kind,
    Method method,
    Task task,
    long seed,
    String preset,
    ObservationMode observation,
    Instant created,
    Status status,
    String recipe) {

  /** Status of a run. DONE, FAILED and CANCELLED are final; a RUNNING run without a process can be resumed. */
  public enum Status {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }
}
