package ptp.data.dataset;

import java.nio.file.Path;
import java.util.List;
import ptp.domain.Frame;
import ptp.io.Database;
import ptp.io.SettingsStore;
import ptp.io.StoreException;

/**
 * The names and the format of the files in a data set's folder: {@code frames.bin} (uint8, one 48x48x3 picture per
 * row), {@code steps.bin} (little-endian float32, {@link StepLayout} per row) and {@code index.db} (episodes and what
 * the data set says about itself). A trajectory of T actions has T + 1 rows; its last row's action is zero.
 */
record DatasetFiles(Path folder) {
  private static final String FORMAT = "format";
  private static final String FORMAT_VALUE =
      "1: frames %dx%dx3 uint8, steps %d float32".formatted(
          Frame.OBSERVATION_SIZE, Frame.OBSERVATION_SIZE, StepLayout.COLUMNS);
  private static final String RECIPE = "recipe";
  private static final String NOTES = "notes";
  /** Marks for what is not known, so that data sets from before there were such marks know everything. */
  private static final String NO_POSES = "no poses";
  private static final String NO_STATES = "no states";
  private static final int MAX_LENGTH = 1_000_000;

  Path frames() {
    return folder.resolve("frames.bin");
  }

  Path steps() {
    return folder.resolve("steps.bin");
  }

  Path index() {
    return folder.resolve("index.db");
  }

  Path lock() {
    return folder.resolve(".lock");
  }

  /** Marks a new index with its format and origin, or refuses one of another format. */
  void describe(Database index, Origin origin) {
    SettingsStore settings = new SettingsStore(index);
    if (settings.get(FORMAT).isEmpty()) {
      settings.put(RECIPE, origin.recipe());
      if (!origin.poses()) settings.put(NO_POSES, "");
      if (!origin.states()) settings.put(NO_STATES, "");
      settings.put(NOTES, String.join("\n", origin.notes()));
      settings.put(FORMAT, FORMAT_VALUE);
    }
    checkFormat(index);
  }

  void checkFormat(Database index) {
    String format = new SettingsStore(index).get(FORMAT).orElse("none");
    if (!format.equals(FORMAT_VALUE)) {
      throw new StoreException(
          "data set %s has format \"%s\"; this program reads \"%s\"".formatted(folder, format, FORMAT_VALUE));
    }
  }

  static Origin origin(Database index) {
    SettingsStore settings = new SettingsStore(index);
    List<String> notes = settings.get(NOTES).orElse("").lines().filter(note -> !note.isBlank()).toList();
    return new Origin(
        settings.get(RECIPE).orElse(""), settings.get(NO_POSES).isEmpty(), settings.get(NO_STATES).isEmpty(), notes);
  }

  /** The episodes of an index, refused unless they lie one after the other as a writer puts them. */
  List<EpisodeIndexEntry> episodes(Database index) {
    List<EpisodeIndexEntry> episodes = new EpisodeStore(index).list();
    int row = 0;
    for (EpisodeIndexEntry e : episodes) {
      if (e.firstRow() != row || e.length() < 0 || e.length() > MAX_LENGTH || e.endRow() < row) {
        throw new StoreException(
            "%s is damaged: trajectory %d has an impossible position; restore it from a backup".formatted(index(), e
                .number()));
      }
      row = e.endRow();
    }
    return episodes;
  }

  /** The number of leading episodes whose rows all lie below {@code rows}. */
  static int complete(List<EpisodeIndexEntry> episodes, long rows) {
    int n = 0;
    while (n < episodes.size() && episodes.get(n).endRow() <= rows) n++;
    return n;
  }

  /** The row behind the last episode. */
  static int rows(List<EpisodeIndexEntry> episodes) {
    return episodes.isEmpty() ? 0 : episodes.getLast().endRow();
  }
}
