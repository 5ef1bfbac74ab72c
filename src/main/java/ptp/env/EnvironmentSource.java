package ptp.env;

/** Where environments come from: a simulator makes as many as are asked for, a robot is one. */
@FunctionalInterface
public interface EnvironmentSource {
  /** An environment; the caller closes it. */
  Environment open();

  /** How many environments may be open at once. */
  default int width() {
    return Integer.MAX_VALUE;
  }
}
