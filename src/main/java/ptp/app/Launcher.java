package ptp.app;

/** Starts the program; it does not extend {@code Application} so that JavaFX runs from the class path. */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] arguments) {
    System.out.println("PTP Workbench");
  }
}
