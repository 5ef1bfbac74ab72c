package ptp.config;

import java.util.ArrayList;
import java.util.List;

/**
 * Options by their dotted paths as YAML, one line for each.
 *
 * @param lines for each option its line in the text, counted from 1
 */
public record OptionsText(String text, List<Integer> lines) {
  /**
   * Writes options.
   *
   * @param paths in the order of their record, so that those of a group stand together
   * @param values as YAML, one per path
   */
  public static OptionsText of(List<String> paths, List<String> values) {
    StringBuilder out = new StringBuilder();
    List<Integer> lines = new ArrayList<>();
    List<String> open = List.of();
    int line = 0;
    for (int i = 0; i < paths.size(); i++) {
      List<String> parts = List.of(paths.get(i).split("\\."));
      List<String> groups = parts.subList(0, parts.size() - 1);
      for (int depth = shared(open, groups); depth < groups.size(); depth++, line++) {
        out.append("  ".repeat(depth)).append(groups.get(depth)).append(":\n");
      }
      out.append("  ".repeat(groups.size())).append(parts.getLast()).append(": ").append(values.get(i)).append('\n');
      lines.add(++line);
      open = groups;
    }
    return new OptionsText(out.toString(), List.copyOf(lines));
  }

  private static int shared(List<String> a, List<String> b) {
    int shared = 0;
    while (shared < Math.min(a.size(), b.size()) && a.get(shared).equals(b.get(shared))) shared++;
    return shared;
  }
}
