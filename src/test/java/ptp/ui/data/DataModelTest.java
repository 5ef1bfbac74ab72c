package ptp.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import ptp.service.DataService.Episode;
import ptp.ui.FakeData;
import ptp.ui.data.DataModel.Outcome;
import ptp.ui.task.LatestTask;

class DataModelTest {
  private final FakeData data = new FakeData();
  private final DataModel model = new DataModel(data, DataModelTest::task, Runnable::run);

  private static LatestTask task() {
    return new LatestTask(Runnable::run, Runnable::run);
  }

  @Test
  void theFirstDataSetOpensByItself() {
    model.refresh();
    assertEquals("demonstrations", model.name().get());
    assertEquals(170, model.episodes().get().size());
    assertEquals(4, model.labels().size());
    model.name().set("online-seed-1");
    assertEquals(5, model.episodes().get().size());
  }

  @Test
  void filtersMayBeCombined() {
    model.refresh();
    model.label().set("move can");
    model.outcome().set(Outcome.FAILED);
    assertFalse(model.episodes().get().isEmpty());
    for (Episode e : model.episodes().get()) assertTrue(e.label().equals("move can") && !e.success());
    model.outcome().set(Outcome.ALL);
    assertEquals(57, model.episodes().get().size());
  }

  @Test
  void scrubbingStopsAtTheEndsAndPlayingPausesThere() {
    model.refresh();
    model.scrub(-5);
    assertEquals(0, model.step().get());
    model.scrub(59);
    model.play();
    model.tick();
    assertEquals(60, model.step().get());
    assertFalse(model.playing().get());
    model.tick();
    assertEquals(60, model.step().get());
    model.play();
    assertEquals(0, model.step().get(), "it begins anew");
    model.move(3);
    assertEquals(0, model.step().get());
    model.look(12, 7);
    assertEquals(12, model.episode().orElseThrow().number());
    assertEquals(0.9f, model.action().orElseThrow()[2], "row 12 * 61 + 7 = 739");
    model.move(100_000);
    assertEquals(169, model.selected().get());
  }

  @Test
  void damageFoundByVerifyingIsNamedInTheOddities() {
    data.damaged = true;
    model.refresh();
    model.verify();
    assertTrue(model.verifying().state().get().damaged());
    assertTrue(model.opened().get().summary().oddities().getFirst().contains("Segment 3"));
    data.damaged = false;
    model.verify();
    assertFalse(model.verifying().state().get().damaged());
  }

  @Test
  void withoutDataSetsNothingIsLookedAt() {
    data.trajectories = 0;
    model.refresh();
    assertTrue(model.read().get());
    assertNull(model.opened().get());
    assertTrue(model.frame().isEmpty());
    model.play();
    model.scrub(1);
    model.verify();
  }

  @Test
  void aDataSetThatIsGoneIsLeft() {
    model.refresh();
    data.trajectories = 0;
    model.refresh();
    assertNull(model.name().get());
    assertTrue(model.episodes().get().isEmpty());
  }

  @Test
  void aDataSetThatGrewIsShownAnewWithWhatWasLookedAt() {
    model.refresh();
    model.label().set("move can");
    model.outcome().set(Outcome.ACHIEVED);
    model.look(20, 7);
    Episode looked = model.episode().orElseThrow();
    model.play();
    data.trajectories = 400;
    model.refresh();
    assertEquals(400, model.opened().get().episodes().size());
    assertEquals("move can", model.label().get());
    assertEquals(looked, model.episode().orElseThrow());
    assertEquals(7, model.step().get());
    assertTrue(model.playing().get());
    assertEquals(114, model.episodes().get().size());
  }

  @Test
  void anUnchangedDataSetIsNotShownAnew() {
    model.refresh();
    DataModel.Opened before = model.opened().get();
    model.refresh();
    assertSame(before, model.opened().get());
  }

  @Test
  void changesAreLookedForWhileThePageIsSeen() {
    data.listeners.changed();
    assertNull(model.opened().get());
    model.visible().set(true);
    data.trajectories = 171;
    data.listeners.changed();
    assertEquals(171, model.episodes().get().size());
    model.play();
    model.visible().set(false);
    assertFalse(model.playing().get());
    data.trajectories = 172;
    data.listeners.changed();
    assertEquals(171, model.episodes().get().size());
  }

  @Test
  void aDataSetThatShrankIsLookedAtFromItsBeginning() {
    model.refresh();
    model.look(160, 12);
    data.trajectories = 30;
    model.refresh();
    assertEquals(0, model.selected().get());
    assertEquals(0, model.step().get());
  }

  @Test
  void whatCouldNotBeReadIsReadLater() {
    data.refused = "the disk is away";
    model.refresh();
    assertTrue(model.problem().get().contains("disk is away"));
    data.refused = "";
    model.refresh();
    assertEquals("", model.problem().get());
    assertEquals(170, model.episodes().get().size());
  }

  @Test
  void anImportedDataSetIsShown() {
    model.refresh();
    List<Double> fractions = new ArrayList<>();
    model.importing().state().subscribe(s -> fractions.add(s.fraction()));
    model.importing().start(Path.of("elsewhere", "theirs"));
    assertEquals("theirs", model.name().get());
    assertEquals("Imported as theirs.", model.importing().state().get().words());
    assertFalse(model.importing().state().get().running());
    assertTrue(fractions.contains(0.5), fractions.toString());
    assertEquals(5, model.episodes().get().size());
    model.name().set("demonstrations");
    assertEquals("", model.importing().state().get().words(), "old news beside another data set");
  }

  @Test
  void aRefusedImportSaysWhyAndChangesNothing() {
    model.refresh();
    data.refused = "that is not a data set";
    model.importing().start(Path.of("elsewhere"));
    assertTrue(model.importing().state().get().failed());
    assertEquals("That is not a data set", model.importing().state().get().words());
    assertEquals("demonstrations", model.name().get());
  }

  @Test
  void aStoppedImportIsForgotten() {
    Queue<Runnable> waiting = new ArrayDeque<>();
    DataModel slow = new DataModel(data, () -> new LatestTask(waiting::add, Runnable::run), Runnable::run);
    slow.importing().start(Path.of("theirs"));
    slow.importing().start(Path.of("others"));
    assertEquals(1, waiting.size(), "one at a time");
    assertTrue(slow.importing().state().get().running());
    slow.importing().stop();
    waiting.remove().run();
    assertFalse(slow.importing().state().get().running());
    assertEquals("Import cancelled. Nothing was saved.", slow.importing().state().get().words());
    assertEquals(List.of("demonstrations", "online-seed-1"), data.names());
  }
}
