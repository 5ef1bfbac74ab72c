package ptp.experiment.evaluate;

import java.util.ArrayList;
import java.util.List;
import ptp.env.Environment;
import ptp.env.EnvironmentSource;

/** Environments for episodes that run side by side, kept open between evaluations because opening them takes long. */
public final class Environments implements AutoCloseable {
  /** Episodes side by side at most; more make encoder and policy no faster. */
  private static final int WIDEST = 10;

  private final List<Environment> open = new ArrayList<>();

  /**
   * @param episodes that will be run together
   */
  public Environments(EnvironmentSource source, int episodes) {
    int width = Math.min(Math.min(WIDEST, source.width()), episodes);
    for (int i = 0; i < width; i++) open.add(source.open());
  }

  List<Environment> all() {
    return List.copyOf(open);
  }

  @Override
  public void close() {
    open.forEach(Environment::close);
  }
}
