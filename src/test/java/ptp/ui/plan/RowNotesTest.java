package ptp.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.Subgoal;
import ptp.report.figure.FakeFrames;
import ptp.report.figure.FakePlans;
import ptp.report.figure.Strip;
import ptp.ui.FakeGoals;

/** Why rows are shorter than the level in view. */
class RowNotesTest {
  private final RowNotes notes = new RowNotes(FakeGoals.PACE);

  private static PlanRow row(MethodId method, int subgoals) {
    List<Subgoal> all = Collections.nCopies(subgoals, FakePlans.subgoal(FakeFrames.at(1), 10, 5, 28));
    Plan plan = FakePlans.plan(method, FakeFrames.at(0), all, Double.NaN, 1);
    Strip strip = Strip.bare(plan, plan.finest());
    return new PlanRow(method, PlanRow.State.READY, Optional.empty(), Optional.of(strip), "");
  }

  @Test
  void plansOfTwoSubgoalsSayWhyTheyStandBesideEight() {
    assertEquals("2 subgoals (used by episodes)", notes.of(row(MethodId.GCP, 2), 2));
    assertEquals("2 subgoals (used by episodes)", notes.of(row(MethodId.LEAP, 2), 1));
    assertEquals("", notes.of(row(MethodId.LEAP, 2), 0), "the level in view has no more");
    assertEquals("Plans 3 subgoals only", notes.of(row(MethodId.GCP, 3), 2));
    assertEquals("", notes.of(row(MethodId.MODEL_FREE, 1), 2), "it has none");
  }

  @Test
  void finerPlansSayThatEpisodesFollowFewer() {
    String words = "Episodes follow 2 subgoals; \"Run it\" follows all shown";
    assertEquals(words, notes.of(row(MethodId.PTP, 8), 2));
    assertEquals(words, notes.of(row(MethodId.PTP, 7), 2), "one was deleted");
    assertEquals("", notes.of(row(MethodId.PTP, 2), 0));
    assertEquals("", notes.of(row(MethodId.PTP_FLAT, 8), 2), "it has no coarser level");
  }
}
