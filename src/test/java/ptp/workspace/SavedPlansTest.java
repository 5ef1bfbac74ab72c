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
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.Method;
import ptp.domain.ObservationMode;
import ptp.domain.PlanLevel.Terms;
import ptp.domain.SceneState;
import ptp.domain.Task;
import ptp.io.StoreException;
import ptp.report.figure.FakeFrames;
import ptp.service.InspectService.Explained;
import ptp.service.InspectService.Kept;
import ptp.service.InspectService.Level;
import ptp.service.InspectService.Reading;
import ptp.service.InspectService.Saved;
import ptp.service.PlanService.Edits;
import ptp.service.PlanService.Filmstrip;
import ptp.service.PlanService.Hop;
import ptp.service.PlanService.Query;

class SavedPlansTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private static final SceneState SCENE = SceneState.of(new float[SceneState.COLUMNS.size()]);

  @TempDir private Path folder;

  private SavedPlans shelf(Instant now) {
    return new SavedPlans(folder.resolve("plans"), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Explained plan(Method method, Edits edits) {
    Frame start = FakeFrames.at(0);
    List<Hop> hops = List.of(new Hop(FakeFrames.at(0.5), -12.5, 3.25), new Hop(FakeFrames.at(1), Double.NaN, 4));
    Filmstrip film = new Filmstrip(method, ObservationMode.IMAGE_AND_POSE, start, hops, Double.NaN, 0.25);
    Level bare = new Level(film, List.of(), new Terms(0, 0.5, Double.NaN));
    Reading reading = new Reading(0.01, 0.02, 0.03, 0.04, 0.05, 0.06);
    Level rich = new Level(film, List.of(reading, reading, reading), new Terms(1, 2, 3));
    return new Explained(new Query(method, Task.C, 3, 5, -7, edits), List.of(bare, rich));
  }

  private static List<Explained> plans() {
    Goal start = new Goal(FakeFrames.at(0.2), Optional.empty());
    Goal drawn = new Goal(FakeFrames.at(0.8), Optional.of(SCENE));
    Edits edits =
        new Edits(
            Optional.of(start), Optional.of(drawn), Map.of(3, FakeFrames.at(0.3), 1, FakeFrames.at(0.1)), Set.of(5));
    return List.of(plan(Method.PTP, edits), plan(Method.MODEL_FREE, Edits.NONE));
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
  void nothingIsSavedYet() {
    assertEquals(List.of(), shelf(NOW).list());
    StoreException missing = assertThrows(StoreException.class, () -> shelf(NOW).open("a"));
    assertEquals("there is no saved plan \"a\"", missing.getMessage());
  }

  @Test
  void damageIsNoticed() throws IOException {
    Saved saved = shelf(NOW).save("a", plans(), "recipe");
    Path file = folder.resolve("plans/" + saved.name() + ".plan");
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
    Path file = Files.createDirectories(folder.resolve("plans")).resolve("old.plan");
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
    assertEquals(new Query(Method.PTP, Task.B, 3, 5, 7, drawn), shelf(NOW).open("old").plans().getFirst().query());
  }
}
