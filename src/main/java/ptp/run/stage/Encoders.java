package ptp.run.stage;

import ptp.data.CodeCache;

/** Finds the codes that a data set's frames have under the encoder of a setup. */
final class Encoders {
  private Encoders() {}

  /** What is encoded so far; codes belong to the exact bytes of the encoder's file. */
  static CodeCache codes(Setup setup) {
    return CodeCache.open(setup.dataset(), NetworkFiles.id(setup.networks().encoder()));
  }
}
