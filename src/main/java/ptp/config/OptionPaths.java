package ptp.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Options by their dotted paths, from what {@link OptionsWriter#write} wrote. Options that the present records do not know
 * any more are read too: what was written long ago stays comparable.
 */
public final class OptionPaths {
  private static final String INDENT = "  ";

  private OptionPaths() {}

  /**
   * Present paths and values as text, in the order of the file; lines that are no option are passed over.
   *
   * @param type of the options, for names that have changed
   */
  public static Map<String, String> of(String yaml, Class<? extends Record> type) {
    Map<String, String> options = new LinkedHashMap<>();
    Deque<String> groups = new ArrayDeque<>();
    for (String line : yaml.split("\n")) {
      String words = line.strip();
      int colon = words.indexOf(':');
      if (colon < 1 || words.startsWith("#")) continue;
      int depth = (line.length() - line.stripLeading().length()) / INDENT.length();
      while (groups.size() > depth) groups.removeLast();
      String value = words.substring(colon + 1).strip();
      groups.addLast(words.substring(0, colon));
      if (!value.isEmpty()) put(options, String.join(".", groups), value, type);
    }
    return Collections.unmodifiableMap(options);
  }

  /** A path with the names that its options have now; a path that there is none of stays as it is. */
  public static String present(String path, Class<? extends Record> type) {
    return present(path, components(path, type));
  }

  private static String present(String path, List<Component> found) {
    return found.isEmpty() ? path : found.stream().map(Component::name).collect(Collectors.joining("."));
  }

  /** Whether there is such an option, or was in older files. */
  public static boolean exists(String path, Class<? extends Record> type) {
    return !components(path, type).isEmpty();
  }

  private static void put(Map<String, String> options, String path, String value, Class<? extends Record> type) {
    List<Component> found = components(path, type);
    String label = found.isEmpty() ? value : ValueText.presentLabel(value, found.getLast().rawType());
    options.put(present(path, found), label);
  }

  /** The components along a path; empty where there is no such option. */
  static List<Component> components(String path, Class<? extends Record> type) {
    List<Component> found = new ArrayList<>();
    Class<?> at = type;
    for (String name : path.split("\\.")) {
      if (!at.isRecord()) return List.of();
      var next = Component.of(at.asSubclass(Record.class)).stream().filter(c -> c.isCalled(name)).findFirst();
      if (next.isEmpty()) return List.of();
      found.add(next.get());
      at = next.get().rawType();
    }
    return found;
  }
}
