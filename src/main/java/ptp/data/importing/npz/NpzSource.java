package ptp.data.importing.npz;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import ptp.data.importing.ActionAudit;
import ptp.data.importing.ActionColumns;
import ptp.data.importing.FrameResizer;
import ptp.data.importing.ImportInspection;
import ptp.data.importing.ImportLimits;
import ptp.data.importing.ImportSource;
import ptp.data.importing.RefusedException;
import ptp.data.importing.TrajectoryBuilder;
import ptp.domain.Frame;
import ptp.domain.Progress;
import ptp.domain.Trajectory;

/**
 * An archive with {@code observations} and {@code actions} of the same N rows and an array that says where trajectories
 * end. Row t's action is the one that was taken at its picture.
 */
final class NpzSource implements ImportSource {
  private static final String OBSERVATIONS = "observations";
  private static final String ACTIONS = "actions";
  /** Rows after which progress is told and a cancel is noticed. */
  private static final int GLANCE = 1_024;
  private static final int MOST_NAMES = 8;

  private final NpzFile file;
  private final int rows;
  private final int columns;
  private final ActionColumns meaning;
  private final EpisodeEnds ends;
  private final double lowest;
  private final String pictureNote;

  private NpzSource(NpzFile file) throws IOException {
    this.file = file;
    try (NpyArray pictures = file.array(OBSERVATIONS); NpyArray actions = file.array(ACTIONS)) {
      NpzPictures looked = NpzPictures.of(pictures, 0);
      pictureNote = FrameResizer.note(looked.width(), looked.height());
      rows = rows(pictures, actions);
      meaning = ActionColumns.of(actions.shape()[1]);
      columns = (int) actions.shape()[1];
    }
    ends = EpisodeEnds.read(file, rows);
    try (NpyArray pictures = file.array(OBSERVATIONS)) {
      lowest = NpzPictures.lowest(pictures);
    }
  }

  static NpzSource open(Path path) throws IOException {
    NpzFile file = NpzFile.open(path);
    try {
      return new NpzSource(file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static int rows(NpyArray pictures, NpyArray actions) throws RefusedException {
    if (actions.dimensions() != 2 || !actions.type().isFloat()) {
      throw new RefusedException("\"actions\" must be float32 or float64 [N, columns]");
    }
    if (pictures.rows() != actions.rows()) {
      throw new RefusedException(
          "it has %,d observations and %,d actions; both numbers must be equal".formatted(
              pictures.rows(), actions.rows()));
    }
    ImportLimits.checkRows(pictures.rows());
    return (int) pictures.rows();
  }

  @Override
  public ImportInspection inspect(Progress progress) throws IOException {
    ActionAudit audit = new ActionAudit(meaning, columns);
    try (NpyArray actions = file.array(ACTIONS)) {
      for (int row = 0; row < rows; row++) {
        if (row % GLANCE == 0) glance(progress, row);
        audit.add(action(actions), 0, row);
      }
      actions.finish();
    }
    int[] usable = ends.usable();
    List<String> notes = new ArrayList<>(notes(usable));
    notes.addAll(audit.notes());
    return new ImportInspection(usable.length, IntStream.of(usable).asLongStream().sum(), false, notes);
  }

  private List<String> notes(int[] usable) {
    List<String> notes = new ArrayList<>();
    if (!pictureNote.isEmpty()) notes.add(pictureNote);
    if (usable.length > 0) notes.add("the last action of each trajectory was dropped, because no image follows it");
    notes.addAll(ends.notes());
    Set<String> unused = new HashSet<>(file.names());
    unused.removeAll(EpisodeEnds.arrays());
    unused.removeAll(Set.of(OBSERVATIONS, ACTIONS));
    if (!unused.isEmpty()) {
      String some = String.join(", ", unused.stream().sorted().limit(MOST_NAMES).toList());
      notes.add("%d arrays were ignored: %s".formatted(unused.size(), some));
    }
    return notes;
  }

  private void glance(Progress progress, int row) {
    progress.checkCancelled();
    progress.at(row, rows);
  }

  private float[] action(NpyArray actions) throws IOException {
    ByteBuffer bytes = actions.next(columns);
    float[] action = new float[columns];
    for (int i = 0; i < columns; i++) action[i] = (float) actions.type().at(bytes, i);
    return action;
  }

  @Override
  public void read(Consumer<Trajectory> into, Progress progress) throws IOException {
    try (NpyArray pictures = file.array(OBSERVATIONS); NpyArray actions = file.array(ACTIONS)) {
      NpzPictures frames = NpzPictures.of(pictures, lowest);
      int row = 0;
      for (int e = 0; e < ends.ends().length; e++) {
        TrajectoryBuilder steps = new TrajectoryBuilder();
        glance(progress, row);
        for (; row < ends.ends()[e]; row++) {
          Frame frame = frames.next();
          steps.add(frame, meaning.map(action(actions), 0, row));
          progress.checkCancelled();
        }
        if (ends.pictures(e) > 1) into.accept(steps.trajectory());
      }
      pictures.finish();
      actions.finish();
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
