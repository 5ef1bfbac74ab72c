package ptp.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import ptp.report.figure.FakeFrames;
import ptp.domain.Listeners;
import ptp.service.ReconstructionService;

/** An encoder that shows every frame as the one a little later. */
final class FakeReconstructions implements ReconstructionService {
  volatile Optional<State> state = Optional.of(new State(OptionalLong.empty(), 3_000, 1));
  /** Why nothing can be read; empty where it can. */
  volatile String refused = "";
  final List<String> read = new ArrayList<>();
  final Listeners listeners = new Listeners();

  @Override
  public Runnable subscribe(Runnable listener) {
    return listeners.subscribe(listener);
  }

  void trained(long updates) {
    state = Optional.of(new State(OptionalLong.of(updates), 3_000, 0));
    listeners.changed();
  }

  @Override
  public Optional<State> newest(String preset, long seed) {
    return state;
  }

  @Override
  public synchronized Optional<Reconstructions> read(String preset, long seed, int count) {
    if (!refused.isEmpty()) throw new IllegalStateException(refused);
    read.add(preset + " " + seed);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double at = (i + 0.5) / count;
      pairs.add(new Pair(FakeFrames.at(at), FakeFrames.at(Math.min(1, at + 0.05))));
    }
    return state.map(s -> new Reconstructions(s, pairs));
  }
}
