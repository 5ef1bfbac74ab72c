package ptp.domain;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The ways to choose subgoals that are compared (method.md, section 7). */
public enum Method {
  PTP("ptp", "PTP"),
  MODEL_FREE("model-free", "Model-free"),
  ORACLE("oracle", "Oracle"),
  LEAP("leap", "LEAP"),
  GCP("gcp", "GCP"),
  RETRIEVAL("retrieval", "Retrieval"),
  PTP_NO_BUFFER("ptp-no-buffer", "PTP w/o B"),
  PTP_FLAT("ptp-flat", "PTP w/o H"),
  PTP_FLAT_NO_BUFFER("ptp-flat-no-buffer", "PTP w/o H and B");

  private final String id;
  private final String title;

  Method(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The name on the command line and in files. */
  public String id() {
    return id;
  }

  /** The name in figures. */
  public String title() {
    return title;
  }

  /** The method of that id; an unknown one is refused in a sentence that lists those there are. */
  public static Method of(String id) {
    for (Method m : values()) {
      if (m.id.equals(id)) return m;
    }
    String known = Arrays.stream(values()).map(Method::id).collect(Collectors.joining(", "));
    throw new IllegalArgumentException("there is no method \"" + id + "\"; there are " + known);
  }
}
