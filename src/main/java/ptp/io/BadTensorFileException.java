package ptp.io;

/** A model file that is damaged, hostile, or made for another network; the message is one sentence for the user. */
public final class BadTensorFileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BadTensorFileException(String message) {
    super(message);
  }

  BadTensorFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
