package ptp.nn;

/** TorchScript source that does not compile, or a method that failed; the message carries libtorch's own sentence. */
public final class TorchScriptException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private TorchScriptException(String message, Throwable cause) {
    super(message, cause);
  }

  static TorchScriptException compiling(String source, Exception cause) {
    return new TorchScriptException("the module's source does not compile: " + sentence(cause, source), cause);
  }

  static TorchScriptException running(String method, Throwable cause) {
    return new TorchScriptException("the module's method " + method + " failed: " + sentence(cause, ""), cause);
  }

  /** libtorch's messages hold a stack of quoted source; what matters is the reason and the line marked HERE. */
  private static String sentence(Throwable cause, String source) {
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    String[] lines = message.strip().split("\n");
    String reason = lines[0].strip();
    for (int i = 1; i < lines.length; i++) {
      if (lines[i].contains("<--- HERE")) return reason + at(lines[i - 1].strip(), source) + last(lines, reason);
    }
    return message.strip();
  }

  private static String at(String line, String source) {
    long number = source.lines().takeWhile(l -> !l.strip().equals(line)).count() + 1;
    boolean found = number <= source.lines().count();
    return " at " + (found ? "line " + number + ": " : "") + line;
  }

  /** Failures inside operators come with the reason last ("RuntimeError: ..."). */
  private static String last(String[] lines, String reason) {
    for (String line : lines) {
      if (line.startsWith("RuntimeError:") && !reason.equals(line.strip())) return " (" + line.strip() + ")";
    }
    return "";
  }
}
