package ptp.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import ptp.domain.RunId;
import ptp.experiment.practice.RecordedEpisodes;
import ptp.experiment.practice.Recordings;
import ptp.experiment.record.Workspace;

/** The films of the run that was asked for last, read again only when their file changed. For any threads. */
final class KeptRecordings {
  private final Workspace workspace;
  private Optional<RunId> run = Optional.empty();
  private Optional<FileTime> version = Optional.empty();
  private Recordings films = Recordings.NONE;

  KeptRecordings(Workspace workspace) {
    this.workspace = workspace;
  }

  synchronized Recordings of(RunId asked) {
    RecordedEpisodes shelf = new RecordedEpisodes(workspace, asked);
    Optional<FileTime> found = version(shelf.file());
    if (!run.equals(Optional.of(asked)) || !version.equals(found)) films = shelf.read();
    run = Optional.of(asked);
    version = found;
    return films;
  }

  /** When the file was written; empty where there is none, or where one cannot look. */
  private static Optional<FileTime> version(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.getLastModifiedTime(file)) : Optional.empty();
    } catch (IOException goneMeanwhile) {
      return Optional.empty();
    }
  }
}
