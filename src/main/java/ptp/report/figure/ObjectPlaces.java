package ptp.report.figure;

import java.util.List;
import java.util.Locale;

/** Estimates of where things are as short lines below a picture. Lengths come in metres and are shown in centimetres. */
public final class ObjectPlaces {
  private ObjectPlaces() {}

  /** "drawer 3.9", "can 41, -6", "block 38, 12, 3": centimetres, places as x, y and for the block the height. */
  public static List<String> lines(
      double drawer, double canX, double canY, double blockX, double blockY, double blockZ) {
    return List.of(
        "drawer " + String.format(Locale.ROOT, "%.1f", Math.max(0, 100 * drawer)),
        "can " + whole(canX) + ", " + whole(canY),
        "block " + whole(blockX) + ", " + whole(blockY) + ", " + whole(blockZ));
  }

  private static String whole(double metres) {
    return Long.toString(Math.round(100 * metres));
  }
}
