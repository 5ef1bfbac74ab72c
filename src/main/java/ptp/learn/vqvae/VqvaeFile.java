package ptp.learn.vqvae;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ptp.config.OptionsReader;
import ptp.config.OptionsWriter;
import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.io.BadTensorFileException;
import ptp.io.TensorFile;

/** Metadata in the file of an encoder, besides the tensors: options, seed, latent scale and latent distances. */
final class VqvaeFile {
  private static final String KIND = "vqvae";
  private static final int COLUMNS = 1 + LatentDistances.PERCENTILES.size();

  private VqvaeFile() {}

  static void describe(TensorFile file, VqvaeOptions options, Seed seed) {
    file.describe("kind", KIND).describe("options", OptionsWriter.write(options));
    file.describe("seed", Long.toString(seed.value()));
  }

  static VqvaeOptions options(TensorFile file) {
    if (!file.describedAs("kind").equals(KIND)) {
      throw new BadTensorFileException("the model file holds a " + file.describedAs("kind") + ", not an encoder");
    }
    return OptionsReader.read(file.describedAs("options"), VqvaeOptions.class);
  }

  static Seed seed(TensorFile file) {
    return new Seed(Long.parseLong(file.describedAs("seed")));
  }

  static void putScale(TensorFile file, LatentScale scale) {
    file.put("scale.mean", scale.mean(), Latent.CHANNELS).put("scale.deviation", new float[] {scale.deviation()});
  }

  static LatentScale scale(TensorFile file) {
    return new LatentScale(file.values("scale.mean", Latent.CHANNELS), file.values("scale.deviation")[0]);
  }

  static void putDistances(TensorFile file, LatentDistances distances) {
    float[] table = new float[distances.rows().size() * COLUMNS];
    int i = 0;
    for (LatentDistances.Row row : distances.rows()) {
      table[i++] = row.stepsApart();
      for (double v : row.values()) table[i++] = (float) v;
    }
    file.put("distances", table, distances.rows().size(), COLUMNS);
  }

  static Optional<LatentDistances> distances(TensorFile file) {
    if (!file.contains("distances")) return Optional.empty();
    long rows = Objects.requireNonNull(file.tensors().get("distances")).values().length / COLUMNS;
    float[] table = file.values("distances", rows, COLUMNS);
    List<LatentDistances.Row> out = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      List<Double> values = new ArrayList<>();
      for (int c = 1; c < COLUMNS; c++) values.add((double) table[r * COLUMNS + c]);
      out.add(new LatentDistances.Row((int) table[r * COLUMNS], values));
    }
    return Optional.of(new LatentDistances(out));
  }
}
