package ptp.workspace;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import ptp.data.dataset.ColumnNames;
import ptp.data.dataset.ColumnStatistics;
import ptp.data.dataset.DatasetReader;
import ptp.data.dataset.DatasetSummary;
import ptp.domain.Frame;
import ptp.domain.Progress;
import ptp.service.DataService.Episode;
import ptp.service.DataService.Label;
import ptp.service.DataService.OpenSet;
import ptp.service.DataService.Range;
import ptp.service.DataService.Summary;

/**
 * One data set as it stood when it was opened. Its reader is closed when nobody holds this any more, so every call keeps
 * it held to its end.
 */
final class OpenedDataset implements OpenSet {
  private final DatasetReader reader;

  OpenedDataset(DatasetReader reader) {
    this.reader = reader;
  }

  private <T> T held(Supplier<T> reading) {
    try {
      return reading.get();
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  @Override
  public List<Episode> episodes() {
    return reader.episodes().stream()
        .map(e -> new Episode(e.number(), e.label(), e.success(), e.firstRow(), e.length())).toList();
  }

  @Override
  public Frame frame(int row) {
    return held(() -> reader.frame(row));
  }

  @Override
  public float[] action(int row) {
    return held(() -> reader.action(row));
  }

  @Override
  public Summary summary() {
    return held(this::summarise);
  }

  private Summary summarise() {
    DatasetSummary s = DatasetSummary.of(reader);
    List<Label> labels = new ArrayList<>();
    s.labels().forEach((name, count) -> labels.add(new Label(name, count.trajectories(), count.successes())));
    List<Range> ranges = new ArrayList<>();
    for (int i = 0; i < ColumnNames.ACTION.size(); i++) {
      ColumnStatistics c = s.actions().get(i);
      ranges.add(new Range(ColumnNames.ACTION.get(i), c.min(), c.max(), c.mean(), c.deviation()));
    }
    int[] lengths = {s.lengths().least(), (int) Math.round(s.lengths().median()), s.lengths().most()};
    return new Summary(s.trajectories(), reader.rows(), lengths, labels, ranges, s.oddities());
  }

  @Override
  public boolean verify(Progress progress) {
    return held(() -> reader.verify(progress));
  }
}
