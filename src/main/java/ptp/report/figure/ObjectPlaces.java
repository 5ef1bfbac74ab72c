package ptp.report.figure;

import java.util.List;
import java.util.Locale;
import ptp.domain.ProbeEstimate;

/** Estimates of where things are as short lines below a picture. Lengths come in metres and are shown in centimetres. */
public final class ObjectPlaces {
  private ObjectPlaces() {}

  /** "drawer 3.9", "can 41, -6", "block 38, 12, 3": centimetres, places as x, y and for the block the height. */
  public static List<String> lines(ProbeEstimate e) {
    return List.of(
        "drawer " + String.format(Locale.ROOT, "%.1f", Math.max(0, 100 * e.drawer())),
        "can " + whole(e.canX()) + ", " + whole(e.canY()),
        "block " + whole(e.blockX()) + ", " + whole(e.blockY()) + ", " + whole(e.blockZ()));
  }

  private static String whole(double metres) {
    return Long.toString(Math.round(100 * metres));
  }
}
