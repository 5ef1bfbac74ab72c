package ptp.run.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import ptp.data.ColumnStatistics;
import ptp.data.DatasetReader;
import ptp.data.DatasetSummary;
import ptp.domain.Frame;
import ptp.domain.Progress;
import ptp.run.DataService;
import ptp.store.StoreException;

/** The data sets in a workspace's folder. */
final class WorkspaceData implements DataService, AutoCloseable {
  private static final List<String> ACTIONS = List.of("dx", "dy", "dz", "dyaw", "grip");
  private static final String INDEX = "index.db";

  private final Path folder;
  private final Map<String, Opened> opened = new TreeMap<>();

  WorkspaceData(Path folder) {
    this.folder = folder;
  }

  @Override
  public List<String> names() {
    try (Stream<Path> sets = Files.list(folder)) {
      return sets.filter(s -> Files.exists(s.resolve(INDEX))).map(s -> s.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new StoreException("the folder of data sets " + folder + " cannot be read", e);
    }
  }

  @Override
  public synchronized OpenSet open(String name) {
    return opened.computeIfAbsent(name, n -> new Opened(DatasetReader.open(folder.resolve(n))));
  }

  @Override
  public synchronized void close() {
    opened.values().forEach(o -> o.reader.close());
    opened.clear();
  }

  /** One data set. */
  private record Opened(DatasetReader reader) implements OpenSet {
    @Override
    public List<Episode> episodes() {
      return reader.episodes().stream()
          .map(e -> new Episode(e.number(), e.label(), e.success(), e.firstRow(), e.length())).toList();
    }

    @Override
    public Frame frame(int row) {
      return reader.frame(row);
    }

    @Override
    public float[] action(int row) {
      return reader.action(row);
    }

    @Override
    public Summary summary() {
      DatasetSummary s = DatasetSummary.of(reader);
      List<Label> labels = new ArrayList<>();
      s.labels().forEach((name, count) -> labels.add(new Label(name, count.trajectories(), count.successes())));
      List<Range> ranges = new ArrayList<>();
      for (int i = 0; i < ACTIONS.size(); i++) {
        ColumnStatistics c = s.actions().get(i);
        ranges.add(new Range(ACTIONS.get(i), c.min(), c.max(), c.mean(), c.deviation()));
      }
      int[] lengths = {s.minLength(), (int) Math.round(s.medianLength()), s.maxLength()};
      return new Summary(s.trajectories(), reader.rows(), lengths, labels, ranges, s.oddities());
    }

    @Override
    public boolean verify(Progress progress) {
      return reader.verify(progress);
    }
  }
}
