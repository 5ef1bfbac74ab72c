package ptp.domain;

/** Message of a failure for people. */
public final class UserMessage {
  private UserMessage() {}

  /** The first message in the chain of causes, or the kind of the failure where there is none. */
  public static String of(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t.getMessage() != null && !t.getMessage().isBlank()) return t.getMessage().lines().findFirst().orElse("");
    }
    return failure.getClass().getSimpleName();
  }
}
