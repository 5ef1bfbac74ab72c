package ptp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.Goal;
import ptp.domain.Latent;
import ptp.domain.MethodId;
import ptp.domain.ObservationMode;
import ptp.domain.Plan;
import ptp.domain.PlanLevel;
import ptp.domain.PlanLevel.Terms;
import ptp.domain.PlanState;
import ptp.domain.ProbeEstimate;
import ptp.domain.RunId;
import ptp.domain.SceneState;
import ptp.domain.Subgoal;
import ptp.domain.Task;
import ptp.io.StoreException;
import ptp.report.figure.FakeFrames;
import ptp.report.figure.FakePlans;
import ptp.rollout.RolloutOptions;
import ptp.service.InspectService.Kept;
import ptp.service.InspectService.Saved;
import ptp.service.PlanService.Answer;
import ptp.service.PlanService.Edits;
import ptp.service.PlanService.Query;

class SavedPlansTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private static final SceneState SCENE = SceneState.of(new float[SceneState.COLUMNS.size()]);

  @TempDir private Path folder;

  private SavedPlans shelf(Instant now) {
    return shelf("own", now);
  }

  private SavedPlans shelf(String run, Instant now) {
    return new SavedPlans(folder, new RunId(run), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static PlanState state(double way) {
    float[] latent = new float[Latent.SIZE];
    for (int i = 0; i < latent.length; i++) latent[i] = (float) (way + 0.001 * i);
    ProbeEstimate estimate = new ProbeEstimate(0.01, 0.02, 0.03, 0.04, 0.05, way);
    return new PlanState(latent, Optional.of(FakeFrames.at(way)), way == 0.5 ? Optional.of(estimate) : Optional
        .empty());
  }

  private static Answer plan(MethodId method, Edits edits) {
    List<Subgoal> subgoals =
        List.of(new Subgoal(state(0.5), -11, 3.25, 12.5, 100), new Subgoal(state(1), Double.NaN, 4, Double.NaN, 300));
    PlanLevel coarse = FakePlans.level(subgoals.subList(1, 2), Double.NaN, new Terms(0, 0.5, Double.NaN));
    PlanLevel fine = FakePlans.level(subgoals, 6, new Terms(1, 2, 3));
    Plan plan = FakePlans.plan(method, state(0), List.of(coarse, fine), 0.25);
    return new Answer(new Query(method, Task.C, 3, 5, -7, edits), plan);
  }

  private static List<Answer> plans() {
    Goal start = new Goal(FakeFrames.at(0.2), Optional.empty());
    Goal drawn = new Goal(FakeFrames.at(0.8), Optional.of(SCENE));
    Edits edits =
        new Edits(
            Optional.of(start), Optional.of(drawn), Map.of(3, FakeFrames.at(0.3), 1, FakeFrames.at(0.1)), Set.of(5));
    return List.of(plan(MethodId.PTP, edits), plan(MethodId.MODEL_FREE, Edits.NONE));
  }

  @Test
  void whatIsSavedComesBackAsItWas() {
    Saved saved = shelf(NOW).save("Task C: start 4 to goal 6", plans(), "figure: filmstrips\n");
    assertEquals("task-c-start-4-to-goal-6", saved.name());
    Kept kept = shelf(NOW.plusSeconds(9)).open(saved.name());
    assertEquals(new Kept(new Saved(saved.name(), NOW, saved.title()), plans(), "figure: filmstrips\n"), kept);
  }

  @Test
  void theSameTitleGetsAnotherNameAndTheNewestComesFirst() {
    shelf(NOW).save("Again", plans(), "");
    shelf(NOW.plusSeconds(1)).save("Again", plans(), "");
    assertEquals(List.of("again-2", "again"), shelf(NOW).list().stream().map(Saved::name).toList());
    shelf(NOW).forget("again-2");
    assertEquals(List.of("again"), shelf(NOW).list().stream().map(Saved::name).toList());
  }

  @Test
  void plansOfOtherNetworksAreThereUnderTheNameOfTheirRun() {
    shelf(NOW).save("Mine", plans(), "");
    shelf("other", NOW.plusSeconds(1)).save("Mine", plans(), "theirs");
    assertEquals(List.of("other/mine", "mine"), shelf(NOW).list().stream().map(Saved::name).toList());
    assertEquals(List.of(false, true), shelf(NOW).list().stream().map(Saved::own).toList());
    assertEquals("theirs", shelf(NOW).open("other/mine").recipe());
    shelf(NOW).forget("other/mine");
    assertEquals(List.of(), shelf("other", NOW).list().stream().filter(Saved::own).toList());
    assertEquals("", shelf("other", NOW).open("own/mine").recipe());
  }

  @Test
  void nothingIsSavedYet() {
    assertEquals(List.of(), shelf(NOW).list());
    StoreException missing = assertThrows(StoreException.class, () -> shelf(NOW).open("a"));
    assertEquals("there is no saved plan \"a\"", missing.getMessage());
  }

  @Test
  void damageIsNoticed() throws IOException {
    Saved saved = shelf(NOW).save("a", plans(), "recipe");
    Path file = folder.resolve("own/plans/" + saved.name() + ".plan");
    byte[] bytes = Files.readAllBytes(file);
    for (int at : new int[] {12, bytes.length / 2, bytes.length - 6}) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 0x55;
      Files.write(file, damaged);
      StoreException refused = assertThrows(StoreException.class, () -> shelf(NOW).open("a"), "byte " + at);
      assertTrue(refused.getMessage().contains("cannot be read"), refused.getMessage());
    }
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    assertThrows(StoreException.class, () -> shelf(NOW).open("a"));
  }

  @Test
  void whatAnEarlierVersionSavedIsStillRead() throws IOException {
    Path file = Files.createDirectories(folder.resolve("own/plans")).resolve("old.plan");
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(0x5054504C);
      out.writeInt(1);
      out.writeLong(NOW.toEpochMilli());
      out.writeInt(0); // an empty title
      out.writeInt(0); // an empty recipe
      out.writeInt(1);
      out.write(FakeFrames.at(0.8).rgb());
      out.writeInt(1);
      out.writeUTF("ptp");
      out.writeUTF("B");
      out.writeInt(3);
      out.writeInt(5);
      out.writeLong(7);
      out.writeInt(0); // the drawn goal is the first picture
      out.writeInt(0); // no pins
      out.writeInt(0); // nothing left out
      out.writeInt(0); // no levels
    }
    Edits drawn = Edits.NONE.drawn(Optional.of(new Goal(FakeFrames.at(0.8), Optional.empty())));
    assertEquals(new Query(MethodId.PTP, Task.B, 3, 5, 7, drawn), shelf(NOW).open("old").plans().getFirst().query());
  }

  /** As the version before this one wrote it: per level the start, cost, time, hops with minus their steps, and estimates. */
  @Test
  void picturesAndNumbersOfAnEarlierVersionAreStillShown() throws IOException {
    Path file = Files.createDirectories(folder.resolve("own/plans")).resolve("old.plan");
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(0x5054504C);
      out.writeInt(2);
      out.writeLong(NOW.toEpochMilli());
      out.writeInt(0); // an empty title
      out.writeInt(0); // an empty recipe
      out.writeInt(2);
      out.write(FakeFrames.at(0).rgb());
      out.write(FakeFrames.at(1).rgb());
      out.writeInt(1);
      out.writeUTF("ptp");
      out.writeUTF("B");
      out.writeInt(3);
      out.writeInt(5);
      out.writeLong(7);
      for (int end = 0; end < 2; end++) {
        out.writeInt(-1); // the task's own start and goal
        out.writeBoolean(false);
      }
      out.writeInt(0); // no pins
      out.writeInt(0); // nothing left out
      out.writeInt(1);
      out.writeUTF("IMAGE");
      out.writeInt(0);
      out.writeDouble(4.5);
      out.writeDouble(1.5);
      out.writeInt(1);
      out.writeInt(1);
      out.writeDouble(-12);
      out.writeDouble(7);
      out.writeInt(2);
      for (int i = 0; i < 12; i++) out.writeDouble(i);
      for (int i = 1; i <= 3; i++) out.writeDouble(i);
    }
    Plan plan = shelf(NOW).open("old").plans().getFirst().plan();
    assertEquals(List.of(), plan.latentShape());
    assertEquals(Optional.of(ObservationMode.IMAGE), plan.observation());
    assertEquals(1.5, plan.seconds());
    assertEquals(earlier(0, 0), plan.start());
    Subgoal goal = new Subgoal(earlier(1, 6), Double.NaN, 7, 12, Double.NaN);
    assertEquals(List.of(FakePlans.level(List.of(goal), 4.5, new Terms(1, 2, 3))), plan.levels());
  }

  private static PlanState earlier(double way, int first) {
    ProbeEstimate estimate = new ProbeEstimate(first, first + 1, first + 2, first + 3, first + 4, first + 5);
    return new PlanState(new float[0], Optional.of(FakeFrames.at(way)), Optional.of(estimate));
  }

  @Test
  void budgetsAreAddedToWhatWasSavedWithoutThem() {
    Subgoal unknown = new Subgoal(state(1), Double.NaN, 7, 12, Double.NaN);
    Answer saved =
        new Answer(
            new Query(MethodId.PTP, Task.C, 3, 5, -7), FakePlans.plan(
                MethodId.PTP, FakeFrames.at(0), List.of(unknown, unknown), 4, 1));
    Plan plan = EarlierPlans.budgeted(saved, RolloutOptions.defaults()).plan();
    assertEquals(List.of(100.0, 300.0), plan.subgoals().stream().map(Subgoal::budget).toList());
    Answer known = plans().getFirst();
    assertEquals(known, EarlierPlans.budgeted(known, new RolloutOptions(9, 0, 0, 9)));
  }
}
