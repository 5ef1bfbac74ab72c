package ptp.experiment.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import ptp.domain.Progress;
import ptp.domain.StopWhen;

final class SweepTest {
  private final List<SweepCell> cells = new SweepOptions("", List.of("laptop A,B ptp,gcp 0", "laptop A ptp 1")).all();
  private final Set<SweepCell> results = new HashSet<>();
  private final Set<SweepCell> untrained = new HashSet<>();
  private final FakeProgram program = new FakeProgram();

  private Sweep sweep() {
    return new Sweep(cells, results::contains, c -> untrained.contains(c) ? "train it first" : "", program);
  }

  /** Its work ends when it is looked at for the second time, with the code it was given, or stops when told to. */
  private final class FakeProgram implements Sweep.Program {
    private final List<SweepCell> started = new ArrayList<>();
    private final List<SweepCell> stopped = new ArrayList<>();
    private final Map<SweepCell, Integer> codes = new HashMap<>();
    private boolean endless;
    private int working;
    private int most;

    @Override
    public Sweep.Running start(SweepCell cell) {
      started.add(cell);
      most = Math.max(most, ++working);
      return new Sweep.Running() {
        private int looks;

        @Override
        public OptionalInt exit() {
          if (!stopped.contains(cell) && (endless || ++looks != 2)) return OptionalInt.empty();
          working--;
          int code = codes.getOrDefault(cell, 0);
          if (code == 0) results.add(cell);
          return OptionalInt.of(code);
        }

        @Override
        public String failure() {
          return codes.get(cell) == 1 ? "the disk is full" : "";
        }

        @Override
        public void stop() {
          stopped.add(cell);
        }
      };
    }
  }

  private List<Sweep.State> states(List<Sweep.Standing> standing) {
    return standing.stream().map(Sweep.Standing::state).toList();
  }

  @Test
  void onlyMissingCellsAreDoneInOrder() {
    results.add(cells.get(1));
    List<Sweep.Standing> standing = sweep().run(1, Progress.SILENT);
    assertEquals(List.of(cells.get(0), cells.get(2), cells.get(3), cells.get(4)), program.started);
    assertEquals(1, program.most);
    assertEquals(Set.of(Sweep.State.DONE), Set.copyOf(states(standing)));
    sweep().run(1, Progress.SILENT);
    assertEquals(4, program.started.size(), "a finished sweep starts nothing");
  }

  @Test
  void asManyAsAskedWorkSideBySide() {
    sweep().run(3, Progress.SILENT);
    assertEquals(3, program.most);
    assertEquals(cells, program.started);
  }

  @Test
  void aFailureIsToldAndTheOthersGoOn() {
    program.codes.put(cells.get(0), 1);
    program.codes.put(cells.get(1), 137);
    program.codes.put(cells.get(2), 130);
    List<Sweep.Standing> standing = sweep().run(2, Progress.SILENT);
    assertEquals(cells, program.started);
    assertEquals(
        List.of("the disk is full", "it ended with code 137 and left no result", "it was stopped", "", ""),
        standing.stream().map(Sweep.Standing::note).toList());
    assertEquals(Sweep.State.FAILED, standing.getFirst().state());
    assertEquals(Sweep.State.DONE, standing.getLast().state());
  }

  @Test
  void whatCannotBeginIsLeftMissing() {
    untrained.addAll(cells.subList(0, 2));
    List<Sweep.Standing> standing = sweep().run(1, Progress.SILENT);
    assertEquals(cells.subList(2, 5), program.started);
    assertEquals(new Sweep.Standing(cells.getFirst(), Sweep.State.MISSING, "train it first"), standing.getFirst());
    assertEquals(Sweep.State.DONE, standing.getLast().state());
  }

  @Test
  void lookingStartsNothing() {
    results.add(cells.get(3));
    assertEquals(
        List.of(
            Sweep.State.MISSING, Sweep.State.MISSING, Sweep.State.MISSING, Sweep.State.DONE, Sweep.State.MISSING),
        states(sweep().standing()));
    assertEquals(List.of(), program.started);
  }

  @Test
  void stoppingStopsWhatWorksAndStartsNoMore() {
    program.endless = true;
    assertThrows(CancellationException.class, () -> sweep().run(2, StopWhen.look(3)));
    assertEquals(cells.subList(0, 2), program.started);
    assertEquals(cells.subList(0, 2), program.stopped);
    program.endless = false;
    program.stopped.clear();
    program.started.clear();
    results.clear();
    assertFalse(states(sweep().run(2, Progress.SILENT)).contains(Sweep.State.MISSING));
    assertEquals(cells, program.started);
  }
}
