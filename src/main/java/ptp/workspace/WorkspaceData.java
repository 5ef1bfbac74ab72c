package ptp.workspace;

import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import ptp.data.dataset.DatasetImport;
import ptp.data.dataset.DatasetReader;
import ptp.data.importing.DataImport;
import ptp.data.importing.ImportFormat;
import ptp.data.importing.ImportInspection;
import ptp.data.importing.npz.NpzFormat;
import ptp.data.importing.robomimic.RobomimicFormat;
import ptp.domain.Progress;
import ptp.io.AtomicFiles;
import ptp.io.StoreException;
import ptp.service.DataService;

/**
 * The data sets in a workspace's folder. One that changed on disk is opened anew; the older view of it stays readable for
 * those who hold it, and is closed after them or with the workspace.
 */
final class WorkspaceData implements DataService, AutoCloseable {
  private static final String INDEX = "index.db";
  private static final String FRAMES = "frames.bin";
  private static final List<ImportFormat> FORMATS = List.of(new NpzFormat(), new RobomimicFormat());
  private static final Cleaner CLEANER = Cleaner.create();

  private final Path folder;
  private final WatchedFolder watched;
  private final Map<String, Opened> opened = new TreeMap<>();
  private final Set<DatasetReader> readers = ConcurrentHashMap.newKeySet();

  WorkspaceData(Path folder) {
    this.folder = folder;
    this.watched = new WatchedFolder(folder, 1);
  }

  @Override
  public Runnable subscribe(Runnable listener) {
    return watched.subscribe(listener);
  }

  @Override
  public List<String> names() {
    try (Stream<Path> sets = Files.list(folder)) {
      return sets.filter(s -> Files.exists(s.resolve(INDEX))).map(s -> s.getFileName().toString())
          .filter(name -> !name.startsWith(".")).sorted().toList(); // hidden ones are not finished
    } catch (IOException e) {
      throw new StoreException("the folder of data sets " + folder + " cannot be read", e);
    }
  }

  @Override
  public synchronized OpenSet open(String name) {
    Path place = folder.resolve(name);
    Stamp now = Stamp.of(place); // before the set is read: what is added meanwhile is found the next time
    Opened there = opened.get(name);
    if (there == null || !there.stamp().equals(now)) {
      there = new Opened(read(place), now);
      opened.put(name, there);
    }
    return there.set();
  }

  @Override
  public String importFrom(Path from, Optional<String> as, Progress progress) {
    Optional<ImportFormat> format = foreign(from);
    if (format.isPresent()) return new DataImport(format.get(), from, progress).run(folder, as);
    boolean chosenInside = from.endsWith(INDEX) && !Files.isDirectory(from); // a file chooser cannot choose folders
    return DatasetImport.copy(chosenInside ? AtomicFiles.folder(from) : from, folder, as, progress);
  }

  @Override
  public Incoming look(Path file, Progress progress) {
    ImportFormat format = foreign(file).orElseThrow(
        () -> new StoreException(
            "%s cannot be checked: supported files are %s; data sets of this program are checked during import"
                .formatted(file, String.join(", ", endings()))));
    ImportInspection found = new DataImport(format, file, progress).inspect();
    return new Incoming(found.trajectories(), found.rows(), found.notes());
  }

  @Override
  public List<String> endings() {
    return FORMATS.stream().flatMap(format -> format.endings().stream()).toList();
  }

  /** The format that a file's name says; empty for folders. */
  private static Optional<ImportFormat> foreign(Path from) {
    return FORMATS.stream().filter(format -> format.accepts(from) && !Files.isDirectory(from)).findFirst();
  }

  private OpenedDataset read(Path place) {
    DatasetReader reader = DatasetReader.open(place);
    OpenedDataset set = new OpenedDataset(reader);
    Set<DatasetReader> all = readers; // the cleaner must hold neither the set nor this
    all.add(reader);
    CLEANER.register(set, () -> close(reader, all));
    return set;
  }

  private static void close(DatasetReader reader, Set<DatasetReader> readers) {
    if (readers.remove(reader)) reader.close();
  }

  @Override
  public synchronized void close() {
    opened.clear();
    readers.forEach(reader -> close(reader, readers));
  }

  /** The newest view of a data set, and how its files were when it was read. */
  private record Opened(OpenedDataset set, Stamp stamp) {}

  /** Version stamp of a data set's files; it changes when a trajectory is added or the set is replaced. */
  private record Stamp(FileTime indexed, long index, long frames) {
    static Stamp of(Path set) {
      try {
        Path frames = set.resolve(FRAMES);
        Path index = set.resolve(INDEX);
        return new Stamp(
            Files.getLastModifiedTime(index), Files.size(index), Files.exists(frames) ? Files.size(frames) : 0);
      } catch (IOException e) {
        throw new StoreException("the data set " + set + " cannot be read; check that it exists", e);
      }
    }
  }
}
