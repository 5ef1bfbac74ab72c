package ptp.io;

import org.jspecify.annotations.Nullable;

/** Something on disk cannot be read, written or used. The message is one sentence for the user: what happened, what to do. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StoreException(String sentence) {
    super(sentence);
  }

  public StoreException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
