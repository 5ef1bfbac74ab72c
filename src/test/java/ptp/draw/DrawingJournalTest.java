package ptp.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.Frame;
import ptp.draw.Edit.Side;
import ptp.report.figure.FakeFrames;

class DrawingJournalTest {
  private static final int UNDONE_BYTES = 9;

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("workspace").resolve("goal.journal");
  }

  /** Draws five edits, one undone, and returns the goal after each entry. */
  private List<Frame> draw() throws IOException {
    List<Frame> goals = new ArrayList<>();
    try (DrawingJournal journal = DrawingJournal.open(file())) {
      Drawing[] drawing = new Drawing[1];
      drawing[0] = new Drawing(entry -> append(journal, entry));
      drawing[0].begin(FakeFrames.at(0), FakeFrames.at(0));
      goals.add(drawing[0].goal());
      for (int i = 1; i <= 5; i++) {
        drawing[0].edit(EditKind.BRUSH, Side.GOAL, FakeFrames.at(0.2 * i));
        goals.add(drawing[0].goal());
      }
      drawing[0].undo();
      goals.add(drawing[0].goal());
    }
    return goals;
  }

  private static void append(DrawingJournal journal, Entry entry) {
    try {
      journal.append(entry);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Drawing recover() throws IOException {
    try (DrawingJournal journal = DrawingJournal.open(file())) {
      Drawing drawing = new Drawing(e -> {});
      drawing.replay(journal.recovered());
      return drawing;
    }
  }

  @Test
  void everythingComesBackWithItsHistory() throws IOException {
    List<Frame> goals = draw();
    Drawing drawing = recover();
    assertEquals(goals.getLast(), drawing.goal());
    drawing.redo();
    assertEquals(FakeFrames.at(1), drawing.goal());
    for (int i = 0; i < 5; i++) drawing.undo();
    assertEquals(FakeFrames.at(0), drawing.goal());
  }

  @Test
  void aFileCutAnywhereGivesThePictureAfterItsLastWholeEntry() throws IOException {
    List<Frame> goals = draw();
    byte[] all = Files.readAllBytes(file());
    byte[] whole = Arrays.copyOf(all, all.length - UNDONE_BYTES);
    int last = -1;
    for (int length = whole.length % 97; length <= whole.length; length += 97) {
      Files.write(file(), Arrays.copyOf(whole, length));
      Drawing drawing = recover();
      assertEquals(drawing.begun(), length >= 2 * Frame.OBSERVATION_BYTES + 9, "cut at " + length);
      if (!drawing.begun()) continue;
      int now = goals.indexOf(drawing.goal());
      assertTrue(now >= last, "longer files know more");
      last = now;
    }
    assertEquals(5, last);
  }

  @Test
  void drawingGoesOnAfterATornTail() throws IOException {
    draw();
    byte[] whole = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(whole, whole.length - 3));
    try (DrawingJournal journal = DrawingJournal.open(file())) {
      journal.append(new Entry.Undone());
    }
    assertEquals(FakeFrames.at(0.8), recover().goal(), "the torn entry is gone and the new one counts");
  }

  @Test
  void aFlippedBitIsNoticed() throws IOException {
    List<Frame> goals = draw();
    byte[] bytes = Files.readAllBytes(file());
    bytes[2 * Frame.OBSERVATION_BYTES + 60] ^= 4;
    Files.write(file(), bytes);
    assertEquals(goals.getFirst(), recover().goal());
  }

  @Test
  void aFileOfSomethingElseIsAnEmptyJournal() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "this is not a journal, but long enough to look like one");
    assertFalse(recover().begun());
  }
}
