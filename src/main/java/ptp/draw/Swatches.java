package ptp.draw;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ptp.domain.Frame;

/** The colours that a picture is mostly made of, to paint with. */
public final class Swatches {
  private Swatches() {}

  /** At most {@code count} colours, the most frequent first; of similar ones only the most frequent. */
  public static List<Integer> of(Frame frame, int count) {
    Map<Integer, Map<Integer, Integer>> families = new HashMap<>();
    for (int i = 0; i < Pixels.SIZE * Pixels.SIZE; i++) {
      int rgb = frame.argb(i % Pixels.SIZE, i / Pixels.SIZE) & 0xFFFFFF;
      families.computeIfAbsent(rgb >> 5 & 0x070707, family -> new HashMap<>()).merge(rgb, 1, Integer::sum);
    }
    Comparator<Map<Integer, Integer>> larger = Comparator.comparingInt(Swatches::pixels);
    return families.values().stream().sorted(larger.reversed()).limit(count).map(Swatches::mostFrequent).toList();
  }

  private static int pixels(Map<Integer, Integer> family) {
    return family.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static int mostFrequent(Map<Integer, Integer> family) {
    return family.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }
}
