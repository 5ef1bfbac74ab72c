package ptp.domain;

/** Names a run within its workspace: lower-case letters, digits and hyphens. */
public record RunId(String value) {
  public RunId {
    if (!value.matches("[a-z0-9][a-z0-9.-]*")) {
      throw new IllegalArgumentException("\"" + value
          + "\" is not a valid run name; use lower-case letters, digits, '.' and '-'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
