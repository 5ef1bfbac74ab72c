package ptp.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ptp.domain.Frame;
import ptp.domain.Progress;

/** The data sets of a workspace. Not for an interface thread, but for {@link #frame}, which is mapped memory. */
public interface DataService extends ChangeSource {
  /** Names of the data sets, alphabetically. */
  List<String> names();

  /**
   * Opens a data set. The same name gives the same open set until the files change, then another one; what was given
   * before can be read until the workspace is closed.
   */
  OpenSet open(String name);

  /**
   * Takes a data set from elsewhere into the workspace, whole or not at all: the folder of one of this program's own (or
   * the index.db in it), which is copied, or a file of another program.
   *
   * @param as its name here, which must be free; without one it is named after where it comes from
   * @return the name it has now; what is not a data set, or a damaged one, is refused in a sentence
   */
  String importFrom(Path from, Optional<String> as, Progress progress);

  /**
   * Looks through a file of another program and writes nothing; what could not be imported is refused in a sentence. Data
   * sets of this program are checked while they are copied, and refused here.
   */
  Incoming look(Path file, Progress progress);

  /** Endings of the files that can be imported, without dot. */
  List<String> endings();

  /**
   * Preview of an import.
   *
   * @param notes what is left out, changed or odd, one sentence each
   */
  record Incoming(long trajectories, long frames, List<String> notes) {}

  /** An open data set. */
  interface OpenSet {
    /** Its trajectories, in the order they were recorded. */
    List<Episode> episodes();

    /** One observation of 48x48 pixels. */
    Frame frame(int row);

    /** The action taken at a row, five numbers; zeros at a trajectory's last row. */
    float[] action(int row);

    /** Sentences about what was found: counts, lengths, action ranges, oddities. */
    Summary summary();

    /** Reads everything and compares checksums; what is damaged is named in the summary's oddities from then on. */
    boolean verify(Progress progress);
  }

  /**
   * A trajectory of T actions: rows {@code firstRow} to {@code firstRow + length}.
   *
   * @param label what it shows, a primitive's name
   */
  record Episode(int number, String label, boolean success, int firstRow, int length) {}

  /**
   * @param lengths shortest, median and longest, in actions
   * @param labels one per label
   * @param actions one per number of an action
   * @param oddities one sentence each
   */
  record Summary(
      int trajectories, int frames, int[] lengths, List<Label> labels, List<Range> actions, List<String> oddities) {}

  /** Number of trajectories with a label, and how many succeeded. */
  record Label(String name, int trajectories, int successes) {}

  /** Statistics of one number. */
  record Range(String name, double min, double max, double mean, double deviation) {}
}
