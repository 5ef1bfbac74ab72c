package ptp.experiment.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ptp.domain.RunId;
import ptp.experiment.practice.PracticeFeed.Film;
import ptp.experiment.record.Workspace;
import ptp.io.StoreException;

/**
 * The last episodes of a practice in its run's folder, at most {@link ptp.experiment.practice.PracticeFeed#FILMS} of them, so that they can
 * be seen after the program was closed. They are an extra: what is damaged is said and otherwise passed over.
 */
public final class RecordedEpisodes {
  private final RunId run;
  private final Path file;

  /**
   * @param run whose practice is recorded
   */
  public RecordedEpisodes(Workspace workspace, RunId run) {
    this.run = run;
    this.file = workspace.run(run).resolve("films.bin");
  }

  /** The file, which need not exist. */
  public Path file() {
    return file;
  }

  /**
   * Keeps films, newest first, in the place of those that were kept before.
   *
   * @throws StoreException in a sentence, when they cannot be written
   */
  void keep(List<Film> films) {
    RecordingFile.write(file, films);
  }

  /** The recordings, newest first, or one sentence that says why they cannot be shown. */
  public Recordings read() {
    if (!Files.exists(file)) return Recordings.NONE;
    try {
      return new Recordings(RecordingFile.read(run, file), "");
    } catch (IOException damaged) {
      return new Recordings(
          List.of(), "The last episodes cannot be shown: " + file.getFileName() + " is damaged; the next epoch of "
              + "practice replaces it.");
    }
  }
}
