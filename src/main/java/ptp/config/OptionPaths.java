package ptp.config;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Options by their dotted paths, from what {@link OptionsWriter#write} wrote. Options that the present records do not know
 * any more are read too: what was written long ago stays comparable.
 */
public final class OptionPaths {
  private static final String INDENT = "  ";

  private OptionPaths() {}

  /** Paths and values as text, in the order of the file; lines that are no option are passed over. */
  public static Map<String, String> of(String yaml) {
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
      if (!value.isEmpty()) options.put(String.join(".", groups), value);
    }
    return Collections.unmodifiableMap(options);
  }
}
