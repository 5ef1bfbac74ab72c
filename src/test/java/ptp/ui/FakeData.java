package ptp.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ptp.data.dataset.ColumnNames;
import ptp.domain.Frame;
import ptp.domain.Listeners;
import ptp.domain.Progress;
import ptp.report.figure.FakeFrames;
import ptp.service.DataService;

/** One data set of short films of the fake table. */
public final class FakeData implements DataService {
  private static final String[] LABELS = {"open drawer", "move can", "close drawer"};
  private static final int LENGTH = 60;

  public volatile int trajectories = 170;
  public volatile boolean damaged;
  public final Listeners listeners = new Listeners();

  @Override
  public Runnable subscribe(Runnable listener) {
    return listeners.subscribe(listener);
  }
  /** Why no data set can be opened; empty where they can. */
  public volatile String refused = "";

  private final List<String> imported = new CopyOnWriteArrayList<>();
  private final Map<String, Films> opened = new ConcurrentHashMap<>();

  @Override
  public List<String> names() {
    if (trajectories == 0) return List.of();
    return Stream.concat(Stream.of("demonstrations", "online-seed-1"), imported.stream()).toList();
  }

  @Override
  public String importFrom(Path folder, Optional<String> as, Progress progress) {
    if (!refused.isEmpty()) throw new IllegalStateException(refused);
    progress.at(1, 2);
    progress.checkCancelled();
    imported.add(folder.getFileName().toString());
    return folder.getFileName().toString();
  }

  @Override
  public Incoming look(Path file, Progress progress) {
    return new Incoming(5, 5 * (LENGTH + 1), List.of());
  }

  @Override
  public List<String> endings() {
    return List.of("npz");
  }

  @Override
  public OpenSet open(String name) {
    if (!refused.isEmpty()) throw new IllegalStateException(refused);
    int wanted = name.equals("demonstrations") ? trajectories : 5;
    return opened.compute(name, (n, set) -> set != null && set.episodes.size() == wanted ? set : new Films(wanted));
  }

  private final class Films implements OpenSet {
    private final List<Episode> episodes;
    private final List<Frame> film = FakeFrames.way(LENGTH + 1);
    private boolean verified;

    Films(int count) {
      episodes =
          IntStream.range(0, count)
              .mapToObj(i -> new Episode(i, LABELS[i % LABELS.length], i % 7 != 3, i * (LENGTH + 1), LENGTH))
              .toList();
    }

    @Override
    public List<Episode> episodes() {
      return episodes;
    }

    @Override
    public Frame frame(int row) {
      return Frame.observation(film.get(row % (LENGTH + 1)).rgb().clone());
    }

    @Override
    public float[] action(int row) {
      return new float[] {0.1f, -0.2f, row % 10 / 10f, 0, 1};
    }

    @Override
    public Summary summary() {
      TreeMap<String, int[]> counts = new TreeMap<>();
      for (Episode e : episodes) {
        int[] count = counts.computeIfAbsent(e.label(), l -> new int[2]);
        count[0]++;
        if (e.success()) count[1]++;
      }
      List<Label> labels = new ArrayList<>();
      counts.forEach((label, count) -> labels.add(new Label(label, count[0], count[1])));
      List<Range> ranges = ColumnNames.ACTION.stream().map(n -> new Range(n, -1, 1, 0.02, 0.41)).toList();
      List<String> odd = verified && damaged ? List.of("Segment 3 has a wrong checksum: copy the file again.") : List
          .of("Trajectory 12 does not move.");
      int frames = episodes.size() * (LENGTH + 1);
      return new Summary(episodes.size(), frames, new int[] {LENGTH, LENGTH, LENGTH}, labels, ranges, odd);
    }

    @Override
    public boolean verify(Progress progress) {
      for (int i = 0; i <= 10; i++) {
        if (progress.cancelled()) throw new CancellationException();
        progress.at(i, 10);
        LockSupport.parkNanos(10_000_000);
      }
      verified = true;
      return !damaged;
    }
  }
}
