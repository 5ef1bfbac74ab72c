package ptp.run;

import java.util.List;
import ptp.domain.RunId;
import ptp.domain.RunRecord;

/** Runs of a workspace and what they measured; fast enough to be polled a few times a second, off the interface thread. */
public interface MetricService {
  /** Name of the success metric: one value per epoch, the epoch negative offline and positive online. */
  String SUCCESS = "evaluation/success";

  /** Success of a practice run over the preset's whole number of evaluation episodes, before (epoch 0) and after. */
  String RESULT = "evaluation/result";

  /** All runs, newest first. */
  List<RunRecord> runs();

  /** Names of what a run measured. */
  List<String> names(RunId run);

  /** A metric's values, by step. */
  Series series(RunId run, String name);

  /** Parallel arrays, ascending in steps. */
  record Series(long[] steps, double[] values) {}
}
