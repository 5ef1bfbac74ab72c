package ptp.service;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import ptp.domain.Frame;

/** Encoder reconstructions of demonstrations, during and after training. Not for the UI thread. */
public interface ReconstructionService extends ChangeSource {
  /**
   * The newest state of the encoder of a preset and training seed; empty before its first checkpoint. Cheap enough to be
   * asked a few times a second.
   */
  Optional<State> newest(String preset, long seed);

  /**
   * Some frames of the demonstrations, evenly spread, beside what that encoder keeps of them. Takes up to a few seconds.
   *
   * @return empty when there is no encoder any more
   */
  Optional<Reconstructions> read(String preset, long seed, int count);

  /**
   * Which encoder it is.
   *
   * @param updates how many it was trained so far; empty when it is finished
   * @param total how many its preset asks for
   * @param written when its file was written, in milliseconds since 1970
   */
  record State(OptionalLong updates, long total, long written) {}

  /** Frames and what an encoder of that state keeps of them. */
  record Reconstructions(State state, List<Pair> pairs) {}

  /** A frame and its reconstruction. */
  record Pair(Frame frame, Frame kept) {}
}
