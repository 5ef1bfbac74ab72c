package ptp.domain;

/** What is told to people when something failed. */
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
