package ptp.learn.iql;

import ptp.config.OptionsReader;
import ptp.config.OptionsWriter;
import ptp.io.BadTensorFileException;
import ptp.io.TensorFile;

/** Metadata in the file of a policy and its value functions, besides the tensors. */
final class IqlFile {
  private static final String KIND = "iql";

  private IqlFile() {}

  static TensorFile describe(IqlOptions options, boolean resumable) {
    return new TensorFile()
        .describe("kind", KIND)
        .describe("observation", options.observation().label())
        .describe("options", OptionsWriter.write(options))
        .describe("resumable", Boolean.toString(resumable));
  }

  static IqlOptions options(TensorFile file) {
    checkKind(file);
    return OptionsReader.read(file.describedAs("options"), IqlOptions.class);
  }

  static void checkObservation(IqlOptions options, TensorFile file) {
    checkKind(file);
    String saved = file.describedAs("observation");
    if (saved.equals(options.observation().label())) return;
    throw new BadTensorFileException(
        "this policy was trained on \"%s\" and cannot be used with \"%s\"; use its own observation mode"
            .formatted(saved, options.observation().label()));
  }

  static boolean isResumable(TensorFile file) {
    return Boolean.parseBoolean(file.describedAs("resumable"));
  }

  static float[] codebook(TensorFile file) {
    TensorFile.Entry codebook = file.tensors().get("fixed.codebook");
    if (codebook == null) throw new BadTensorFileException("the policy's file has no codebook");
    return codebook.values();
  }

  private static void checkKind(TensorFile file) {
    if (file.describedAs("kind").equals(KIND)) return;
    throw new BadTensorFileException("the model file holds a " + file.describedAs("kind") + ", not a policy");
  }
}
