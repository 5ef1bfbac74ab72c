package ptp.nn;

/**
 * Adam (Kingma and Ba 2015) with its state in named tensors of a {@link ParameterSet}, so that it is saved and resumed
 * bit for bit. One fused operator updates all tensors of a set; groups with their own decay or rate are sets of their
 * own.
 */
public final class Adam {
  /** {@code adam.py}, to concatenate with a learner's source; {@code net} is a {@link ParameterSet#state()}. */
  public static final String SOURCE = Script.of(Adam.class, "adam.py");

  private Adam() {}
}
