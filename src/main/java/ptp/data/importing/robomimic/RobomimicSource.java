package ptp.data.importing.robomimic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ptp.data.importing.ActionAudit;
import ptp.data.importing.ActionColumns;
import ptp.data.importing.FrameResizer;
import ptp.data.importing.ImportInspection;
import ptp.data.importing.ImportLimits;
import ptp.data.importing.ImportSource;
import ptp.data.importing.RefusedException;
import ptp.data.importing.TrajectoryBuilder;
import ptp.domain.Progress;
import ptp.domain.Trajectory;

/** A file of robomimic. Demonstrations come in the order of their numbers; one is in memory at a time. */
final class RobomimicSource implements ImportSource {
  private static final String DATA = "/data";
  private static final String DEMO = "demo_\\d{1,9}";
  private static final String IMAGE = "_image";
  private static final String USUAL_CAMERA = "agentview_image";
  private static final int BYTES_TOGETHER = 1 << 20;

  private final Hdf5File file;
  private final List<String> demos;
  private final List<String> cameras;
  private final String camera;
  private final boolean poses;
  private final boolean turned;
  private float widest;

  private RobomimicSource(Hdf5File file) throws IOException {
    this.file = file;
    this.demos = file.names(DATA).stream().filter(name -> name.matches(DEMO))
        .sorted(Comparator.comparingInt(name -> Integer.parseInt(name.substring(5)))).map(name -> DATA + "/" + name)
        .toList();
    if (demos.isEmpty()) throw new RefusedException("it contains no demonstration \"/data/demo_0\"");
    this.cameras = file.names(demos.getFirst() + "/obs").stream().filter(name -> name.endsWith(IMAGE)).toList();
    if (cameras.isEmpty()) throw new RefusedException("its demonstrations have no images \"obs/..._image\"");
    this.camera = cameras.contains(USUAL_CAMERA) ? USUAL_CAMERA : cameras.getFirst();
    boolean all = true;
    boolean turns = true;
    for (String demo : demos) {
      all &= RobomimicPoses.known(file, demo);
      turns &= RobomimicPoses.turnKnown(file, demo);
    }
    this.poses = all;
    this.turned = turns;
  }

  static RobomimicSource open(Path path) throws IOException {
    Hdf5File file = Hdf5File.open(path);
    try {
      return new RobomimicSource(file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public ImportInspection inspect(Progress progress) throws IOException {
    Found found = new Found();
    for (int i = 0; i < demos.size(); i++) {
      progress.checkCancelled();
      progress.at(i, demos.size());
      inspect(demos.get(i), found);
    }
    return new ImportInspection(found.trajectories, found.rows, poses, notes(found));
  }

  /** Findings while inspecting the demonstrations. */
  private static final class Found {
    private @Nullable ActionAudit audit;
    private long columns;
    private long trajectories;
    private long rows;
    private long single;
    private int width;
    private int height;
  }

  private void inspect(String demo, Found found) throws IOException {
    int steps = pictures(demo, found);
    Hdf5Array actions = actions(demo, steps);
    long columns = actions.shape()[1];
    if (found.audit == null) {
      found.columns = columns;
      found.audit = new ActionAudit(ActionColumns.of(columns), (int) columns);
    }
    if (columns != found.columns) throw new RefusedException("its demonstrations have actions of different kinds");
    audit(demo, found.audit, actions.floats(0, steps), (int) columns);
    if (poses) widest = Math.max(widest, RobomimicPoses.widest(file, demo, steps));
    if (steps == 1) found.single++;
    else found.trajectories++;
    if (steps > 1) found.rows += steps;
    ImportLimits.checkRows(Math.max(1, found.rows));
  }

  private static void audit(String demo, ActionAudit audit, float[] numbers, int columns) throws RefusedException {
    try {
      for (int t = 0; t < numbers.length / columns; t++) audit.add(numbers, t * columns, t);
    } catch (RefusedException e) {
      throw new RefusedException("in " + demo + ", " + e.getMessage());
    }
  }

  /** Checks the pictures of a demonstration and returns how many there are. */
  private int pictures(String demo, Found found) throws IOException {
    String path = demo + "/obs/" + camera;
    Hdf5Array pictures = file.array(path);
    long[] shape = pictures.shape();
    if (!pictures.isBytes() || shape.length != 4 || shape[3] != 3) {
      throw new RefusedException("\"%s\" must be uint8 [T, height, width, 3]".formatted(path));
    }
    ImportLimits.checkLength("\"" + demo + "\"", shape[0]);
    ImportLimits.checkSize(shape[2], shape[1]);
    if (shape[0] < 1) throw new RefusedException("\"%s\" is empty".formatted(path));
    found.width = (int) shape[2];
    found.height = (int) shape[1];
    return (int) shape[0];
  }

  private Hdf5Array actions(String demo, int steps) throws IOException {
    String path = demo + "/actions";
    Hdf5Array actions = file.array(path);
    long[] shape = actions.shape();
    if (actions.isFloat() && shape.length == 2 && shape[0] == steps && shape[1] <= 64) return actions;
    throw new RefusedException("\"%s\" must be float, with one row for each of the %,d images".formatted(path, steps));
  }

  private List<String> notes(Found found) {
    List<String> notes = new ArrayList<>();
    if (cameras.size() > 1) {
      notes.add("images come from camera %s, one of %d".formatted(camera, cameras.size()));
    }
    String size = FrameResizer.note(found.width, found.height);
    if (!size.isEmpty()) notes.add(size);
    notes.add("the last action of each trajectory was dropped, because no image follows it");
    if (found.single > 0) {
      notes.add("%,d trajectories with a single image were skipped".formatted(found.single));
    }
    if (found.audit != null) notes.addAll(found.audit.notes());
    if (poses) notes.addAll(RobomimicPoses.notes(turned));
    return notes;
  }

  @Override
  public void read(Consumer<Trajectory> into, Progress progress) throws IOException {
    for (int i = 0; i < demos.size(); i++) {
      progress.at(i, demos.size());
      read(demos.get(i), into, progress);
    }
  }

  private void read(String demo, Consumer<Trajectory> into, Progress progress) throws IOException {
    Hdf5Array pictures = file.array(demo + "/obs/" + camera);
    long[] shape = pictures.shape();
    int steps = (int) shape[0];
    if (steps < 2) return;
    FrameResizer observed = new FrameResizer((int) shape[2], (int) shape[1]);
    float[][] actions = mapped(demo, steps);
    RobomimicPoses known = poses ? RobomimicPoses.read(file, demo, steps, widest) : RobomimicPoses.unknown(steps);
    int size = (int) (shape[1] * shape[2] * shape[3]);
    int together = Math.max(1, BYTES_TOGETHER / size);
    TrajectoryBuilder collected = new TrajectoryBuilder();
    for (int first = 0; first < steps; first += together) {
      progress.checkCancelled();
      byte[] piece = pictures.bytes(first, Math.min(together, steps - first));
      for (int i = 0; i < piece.length / size; i++) {
        byte[] rgb = Arrays.copyOfRange(piece, i * size, (i + 1) * size);
        collected.add(observed.of(rgb), known.at(first + i), actions[first + i]);
      }
    }
    into.accept(collected.trajectory());
  }

  private float[][] mapped(String demo, int steps) throws IOException {
    Hdf5Array actions = actions(demo, steps);
    int columns = (int) actions.shape()[1];
    ActionColumns meaning = ActionColumns.of(columns);
    float[] numbers = actions.floats(0, steps);
    float[][] mapped = new float[steps][];
    for (int t = 0; t < steps; t++) mapped[t] = meaning.map(numbers, t * columns, t);
    return mapped;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
