package ptp.run;

import java.nio.file.Path;

/** The import of a data set as a terminal command. */
public final class ImportCommandLine {
  private ImportCommandLine() {}

  /**
   * The command.
   *
   * @param workspace its folder
   * @param folder of the data set
   */
  public static String text(Path workspace, Path folder) {
    return "%s import --workspace %s %s".formatted(
        PlanCommandLine.PROGRAM, PlanCommandLine.quoted(workspace.toString()), PlanCommandLine.quoted(folder
            .toString()));
  }
}
