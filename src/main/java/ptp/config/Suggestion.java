package ptp.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what a mistyped name meant. */
public final class Suggestion {
  private Suggestion() {}

  /** The known name nearest to the given one, if it is near enough to be a slip. */
  public static Optional<String> nearest(String given, Collection<String> known) {
    String wanted = plain(given);
    int limit = wanted.length() < 4 ? 1 : Math.max(2, wanted.length() / 3);
    return known.stream()
        .filter(name -> editDistance(wanted, plain(name)) <= limit)
        .min(Comparator.comparingInt(name -> editDistance(wanted, plain(name))));
  }

  /** " (did you mean "x"?)", or nothing. */
  public static String hint(String given, Collection<String> known) {
    return nearest(given, known).map(name -> " (did you mean \"" + name + "\"?)").orElse("");
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }

  /** Levenshtein's distance: insertions, deletions and substitutions, one row at a time. */
  private static int editDistance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
