package ptp.learn;

import ptp.config.OptionsReader;
import ptp.config.OptionsWriter;
import ptp.domain.Seed;
import ptp.io.BadTensorFileException;
import ptp.io.TensorFile;

/** Format of the files of generative models on latents: kind, options, seed and the encoder's codebook. */
public final class ModelFile {
  private ModelFile() {}

  /** A file without tensors yet, which says what it will hold. */
  public static TensorFile of(String kind, Record options, Seed seed) {
    return new TensorFile().describe("kind", kind).describe("options", OptionsWriter.write(options))
        .describe("seed", Long.toString(seed.value()));
  }

  /**
   * The options of a model; a file of another kind is refused.
   *
   * @param name of the model, for people
   */
  public static <R extends Record> R options(TensorFile file, String kind, String name, Class<R> type) {
    if (!file.describedAs("kind").equals(kind)) {
      throw new BadTensorFileException("the model file holds a " + file.describedAs("kind") + ", no " + name);
    }
    return OptionsReader.read(file.describedAs("options"), type);
  }

  /** The standardised code vectors, {@code [codes x 5]}. */
  public static float[] codebook(TensorFile file, String name) {
    TensorFile.Entry codebook = file.tensors().get("codebook");
    if (codebook == null) throw new BadTensorFileException("the " + name + "'s file has no codebook");
    return codebook.values();
  }

  /** Seed that the file's network was trained with. */
  public static Seed seed(TensorFile file) {
    return new Seed(Long.parseLong(file.describedAs("seed")));
  }
}
