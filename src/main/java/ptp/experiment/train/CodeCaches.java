package ptp.experiment.train;

import ptp.data.dataset.CodeCache;
import ptp.data.dataset.DatasetReader;
import ptp.data.sampling.Demonstrations;
import ptp.experiment.setup.NetworkFiles;
import ptp.experiment.setup.Setup;

/** Finds the codes that a data set's frames have under the encoder of a setup. */
public final class CodeCaches {
  private CodeCaches() {}

  /** Codes computed so far; they belong to the exact bytes of the encoder's file. */
  public static CodeCache codes(Setup setup) {
    return CodeCache.open(setup.dataset(), NetworkFiles.id(setup.networks().encoder()));
  }

  /** What the policy learns from: all demonstrations, or the first ones where the preset asks for few. */
  public static Demonstrations demonstrations(Setup setup, DatasetReader dataset) {
    int few = setup.preset().from().demonstrations();
    return new Demonstrations(dataset, codes(setup), few == 0 ? Integer.MAX_VALUE : few);
  }
}
