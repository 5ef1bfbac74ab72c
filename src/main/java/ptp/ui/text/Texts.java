package ptp.ui.text;

import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** Looks up the window's words. A missing key is a programming error and fails at once. */
public final class Texts {
  private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("ptp.ui.text.Texts", Locale.ROOT);

  /** A first word of letters alone; names of files and options have dots, slashes, digits or capitals in them. */
  private static final Pattern ORDINARY = Pattern.compile("\\p{Ll}[\\p{Ll}'-]*[,;:]?(?=\\s|$)");

  private Texts() {}

  /** The words of a key, with {@code arguments} put in as {@link String#format} does. */
  public static String get(String key, Object... arguments) {
    String words = BUNDLE.getString(key);
    return arguments.length == 0 ? words : String.format(Locale.ROOT, words, arguments);
  }

  /** Whether there are words of that key. */
  public static boolean has(String key) {
    return BUNDLE.containsKey(key);
  }

  /** "under a minute", "14 min", "2 h 5 min". */
  public static String duration(Duration duration) {
    long minutes = (duration.toSeconds() + 30) / 60;
    if (duration.toSeconds() < 60) return get("duration.short");
    if (minutes < 60) return get("duration.minutes", minutes);
    return get("duration.hours", minutes / 60, minutes % 60);
  }

  /** A share, 0 to 1, in whole percent; an en dash when it is unknown. */
  public static String percent(double share) {
    return Double.isNaN(share) ? "–" : Math.round(100 * share) + " %";
  }

  /** A data set's own name of something in sentence case where it is in capitals: "Open drawer" for OPEN_DRAWER. */
  public static String name(String inData) {
    if (!inData.matches("[A-Z][A-Z0-9_]+")) return inData;
    return inData.charAt(0) + inData.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What went wrong as a sentence that stands for itself: the message of the failure, or its kind when it has none. */
  public static String problem(Throwable failure) {
    return sentence(reason(failure));
  }

  /** The same as a part of a sentence, behind a colon. */
  public static String reason(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? get("problem.unknown", failure.getClass().getSimpleName()) : message;
  }

  /** With a capital letter at the beginning, unless that is the name of a file or an option. */
  public static String sentence(String words) {
    return ORDINARY.matcher(words).lookingAt() ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
        : words;
  }
}
