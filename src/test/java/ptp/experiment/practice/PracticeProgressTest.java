package ptp.experiment.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ptp.domain.Metric;
import ptp.domain.Progress;
import ptp.experiment.preset.PracticeOptions;
import ptp.experiment.preset.Preset;

/** The count over a whole practice, with the options of the laptop. */
final class PracticeProgressTest {
  private static final Preset PRESET = Preset.defaults();
  private static final int SNAPSHOTS = 2;

  /** Keeps what it is told. */
  private static final class Told implements Progress {
    private final List<Long> done = new ArrayList<>();
    private long total;

    @Override
    public void at(long now, long of) {
      done.add(now);
      total = of;
    }

    @Override
    public void message(String sentence) {}

    @Override
    public void metric(Metric metric) {}

    @Override
    public boolean cancelled() {
      return false;
    }
  }

  private static void finish(Progress part) {
    part.at(1, 1);
  }

  private static void before(PracticeProgress work) {
    for (int i = 0; i < SNAPSHOTS; i++) finish(work.episodes(PRESET.evaluation().episodesPerEpoch()));
    finish(work.episodes(PRESET.evaluation().episodes()));
  }

  private static void epoch(PracticeProgress work, int epoch) {
    PracticeOptions practice = PRESET.practice();
    if (epoch == 1) finish(work.episodes(practice.warmUpEpisodes()));
    finish(work.episodes(practice.episodesPerEpoch()));
    finish(work.updates(practice.gradientStepsPerEpoch()));
    boolean measured = epoch % PRESET.evaluation().everyEpochs() == 0 && epoch < practice.epochs();
    if (measured) finish(work.episodes(PRESET.evaluation().episodesPerEpoch()));
  }

  @Test
  void theMeasurementBeforePracticeIsAPartOfTheWhole() {
    Told told = new Told();
    PracticeProgress work = new PracticeProgress(PRESET, 0, told);
    work.episodes(PRESET.evaluation().episodes()).at(30, 50);
    // 10 + 50 * 5 episodes of practice with 50 updates an epoch, 2 * 50 + 4 * 10 measured ones
    assertEquals(100 * (10 + 250 + 100 + 40) + 50 * 50, told.total);
    assertEquals(100 * 30, told.done.getLast());
  }

  @Test
  void allPartsAddUp() {
    Told told = new Told();
    PracticeProgress work = new PracticeProgress(PRESET, SNAPSHOTS, told);
    before(work);
    for (int epoch = 1; epoch <= PRESET.practice().epochs(); epoch++) epoch(work, epoch);
    finish(work.episodes(PRESET.evaluation().episodes()));
    assertEquals(told.total, told.done.getLast());
    assertEquals(told.done.stream().sorted().toList(), told.done);
  }

  @Test
  void resumedWorkBeginsWhereItStopped() {
    for (int stop : new int[] {0, 1, 9, 10, 36, PRESET.practice().epochs()}) {
      Told first = new Told();
      PracticeProgress work = new PracticeProgress(PRESET, SNAPSHOTS, first);
      before(work);
      for (int epoch = 1; epoch <= stop; epoch++) epoch(work, epoch);
      Told second = new Told();
      new PracticeProgress(PRESET, SNAPSHOTS, second).resumeAfter(stop);
      assertEquals(List.of(first.done.getLast()), second.done, "after epoch " + stop);
    }
  }
}
