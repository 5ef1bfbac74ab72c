package ptp.run.ladder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ptp.data.DatasetReader;
import ptp.domain.Frame;
import ptp.domain.Progress;
import ptp.domain.Trajectory;
import ptp.learn.readout.ReadoutOptions;
import ptp.run.stage.ReadoutStage;
import ptp.run.stage.Setup;
import ptp.store.Episode;

/**
 * What the codes keep: error of the decoded picture, codes in use, and how far off the places are that a read-out finds
 * in the codes. The read-out of the data set's last tenth shows whether a large error is the read-out's own
 * overfitting.
 */
final class EncoderRung {
  private final Setup setup;
  private final ReadoutOptions options;

  EncoderRung(Setup setup, ReadoutOptions options) {
    this.setup = setup;
    this.options = options;
  }

  void run(int n, Rows rows, Progress progress) {
    try (Readings readings = Readings.open(setup, options, progress)) {
      pictures(readings, HeldOut.demonstrations(setup, n, progress), rows);
      lastTenth(readings, n, rows);
    }
  }

  private static void pictures(Readings readings, List<Trajectory> demonstrations, Rows rows) {
    Errors errors = new Errors();
    long[] uses = new long[readings.encoder().options().codes()];
    double squares = 0;
    for (Trajectory t : demonstrations) {
      List<Frame> frames = Readings.frames(t);
      byte[] seen = Readings.pixels(frames);
      short[] codes = readings.encoder().encode(seen, frames.size());
      squares += squaredError(seen, readings.encoder().decode(codes, frames.size()));
      for (short code : codes) uses[code & 0xFFFF]++;
      errors.add(Readings.truth(t.states()), readings.ofCodes(codes, frames.size()));
    }
    int n = demonstrations.size();
    rows.add("reconstruction, mean squared error of pixels in [0, 1]", n, squares / n, "1");
    rows.add("codes in use, of " + uses.length, n, Arrays.stream(uses).filter(u -> u > 0).count(), "codes");
    rows.add("perplexity of the codes", n, perplexity(uses), "codes");
    errors.report("read-out estimate", n, rows);
    errors.reportGuessing(n, rows);
  }

  private void lastTenth(Readings readings, int n, Rows rows) {
    Errors errors = new Errors();
    try (DatasetReader dataset = DatasetReader.open(setup.dataset())) {
      List<Episode> all = dataset.episodes();
      List<Episode> rest = all.subList(ReadoutStage.learnedFrom(dataset).size(), all.size());
      List<Episode> measured = rest.subList(0, Math.min(n, rest.size()));
      for (Episode episode : measured) {
        Trajectory t = dataset.trajectory(episode);
        errors.add(Readings.truth(t.states()), readings.ofFrames(Readings.frames(t)));
      }
      errors.report("read-out estimate on the data set's last tenth", measured.size(), rows);
    }
  }

  /** Mean over the numbers of the pictures. */
  private static double squaredError(byte[] a, byte[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = ((a[i] & 255) - (b[i] & 255)) / 255.0;
      sum += difference * difference;
    }
    return sum / a.length;
  }

  private static double perplexity(long[] uses) {
    double total = Arrays.stream(uses).sum();
    double entropy = 0;
    for (long use : uses) {
      if (use > 0) entropy -= use / total * Math.log(use / total);
    }
    return Math.exp(entropy);
  }

  /** Distances between true places and read ones, for each part. */
  private static final class Errors {
    private final Map<Part, List<Double>> metres = new EnumMap<>(Part.class);
    private final List<float[]> truths = new ArrayList<>();

    Errors() {
      for (Part part : Part.values()) metres.put(part, new ArrayList<>());
    }

    void add(float[][] truth, float[][] read) {
      truths.addAll(List.of(truth));
      for (int i = 0; i < truth.length; i++) {
        for (Part part : Part.values()) metres.get(part).add(part.distance(truth[i], read[i]));
      }
    }

    void report(String how, int n, Rows rows) {
      metres.forEach((part, errors) -> {
        rows.medianLength("%s, %s, median error".formatted(part.title(), how), n, errors);
        rows.add(
            "%s, %s, 90th percentile of the error".formatted(part.title(), how), n, 100 * Quantiles.of(errors, .9),
            "cm");
      });
    }

    /** What would be reached without looking at the codes. */
    void reportGuessing(int n, Rows rows) {
      float[] mean = new float[ReadoutStage.NAMES.size()];
      for (float[] truth : truths) {
        for (int i = 0; i < mean.length; i++) mean[i] += truth[i] / truths.size();
      }
      for (Part part : Part.values()) {
        List<Double> errors = truths.stream().map(truth -> part.distance(truth, mean)).toList();
        rows.medianLength(part.title() + ", guessing the mean, median error", n, errors);
      }
    }
  }
}
