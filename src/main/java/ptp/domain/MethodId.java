package ptp.domain;

import java.util.Locale;

/**
 * The id of a way to choose subgoals, as it stands on the command line and in files. What belongs to the method (its title,
 * its options, its planner) is asked of the planner's factory.
 *
 * @param id lower-case letters, digits and hyphens, such as {@code ptp-no-buffer}
 */
public record MethodId(String id) {
  public static final MethodId PTP = new MethodId("ptp");
  public static final MethodId MODEL_FREE = new MethodId("model-free");
  public static final MethodId ORACLE = new MethodId("oracle");
  public static final MethodId LEAP = new MethodId("leap");
  public static final MethodId GCP = new MethodId("gcp");
  public static final MethodId RETRIEVAL = new MethodId("retrieval");
  public static final MethodId PTP_NO_BUFFER = new MethodId("ptp-no-buffer");
  public static final MethodId PTP_FLAT = new MethodId("ptp-flat");
  public static final MethodId PTP_FLAT_NO_BUFFER = new MethodId("ptp-flat-no-buffer");

  public MethodId {
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "\"" + id + "\" is no method's id; an id has lower-case letters, digits and hyphens");
    }
  }

  /** The id that a record of an earlier version calls by its constant, such as {@code PTP_NO_BUFFER}. */
  public static MethodId recorded(String name) {
    return new MethodId(name.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  @Override
  public String toString() {
    return id;
  }
}
