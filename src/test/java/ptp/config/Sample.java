package ptp.config;

import java.util.List;

/** An options record with one component of every supported type. */
record Sample(
    @Option(doc = "Images per update.", paper = "1024", min = 1, max = 4096) int batch,
    long seed,
    @Option(doc = "Step size.", min = 0, max = 1) double rate,
    boolean pose,
    String note,
    Shape shape,
    @Option(doc = "Noise per round.", min = 0) double[] noise,
    int[] gaps,
    List<Integer> layers,
    List<Double> weights,
    Inner iql) {

  enum Shape {
    ROUND_BOX,
    FLAT
  }

  enum Mode {
    POSE("image+pose"),
    PICTURE("image");

    private final String label;

    Mode(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  record Inner(@Option(doc = "First step.") int from, @Option(doc = "Last step.") int to, Mode mode) {
    Inner {
      if (from > to) throw new IllegalArgumentException("from (" + from + ") must not be above to (" + to + ")");
    }

    public static Inner defaults() {
      return new Inner(1, 5, Mode.PICTURE);
    }
  }

  public static Sample defaults() {
    return new Sample(
        64, 7, 3e-4, true, "plain", Shape.FLAT, new double[] {1, .5}, new int[] {15, 30, 60}, List.of(256, 256),
        List.of(.1, 1e-9), Inner.defaults());
  }
}
