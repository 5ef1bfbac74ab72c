package ptp.nn;

/** Layers as TorchScript methods that look their weights up by name, the names {@link ParameterSet.Builder} gives. */
public final class Layers {
  /** {@code layers.py}, to concatenate with a learner's source; {@code p} is a {@link ParameterSet}. */
  public static final String SOURCE = Script.of(Layers.class, "layers.py");

  private Layers() {}
}
