package ptp.config;

/** A configuration that cannot be used. The message is one sentence for the person who wrote it, starting with the place. */
public final class OptionsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String source;
  private final int line;
  private final String sentence;

  OptionsException(String source, int line, String sentence) {
    super(place(source, line) + sentence);
    this.source = source;
    this.line = line;
    this.sentence = sentence;
  }

  private static String place(String source, int line) {
    if (source.isEmpty()) return "";
    return source + (line > 0 ? ":" + line : "") + ": ";
  }

  /** The file, or the name that the caller gave to the text; empty when the option's path says enough. */
  public String source() {
    return source;
  }

  /** The message without the place. */
  String sentence() {
    return sentence;
  }

  /** Line number counted from 1; 0 when the whole file is meant. */
  public int line() {
    return line;
  }
}
