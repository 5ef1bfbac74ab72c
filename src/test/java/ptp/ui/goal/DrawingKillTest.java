package ptp.ui.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.draw.Drawing;
import ptp.draw.DrawingJournal;
import ptp.draw.Edit.Side;
import ptp.draw.EditKind;
import ptp.draw.Pixels;

/** A child process draws a pixel every few milliseconds and is killed: at most the last second may be lost. */
class DrawingKillTest {
  private static final int RED = 0xCC2211;
  private static final int PAUSE_MILLIS = 5;
  private static final int DRAW_MILLIS = 1_600;
  private static final long ALLOWED_NANOS = 1_000_000_000;

  @TempDir private Path folder;

  /** Draws as the window does: edits on one thread, the journal on another. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) throws InterruptedException {
      Executor writer = Executors.newSingleThreadExecutor();
      AutoSave saving = new AutoSave(Path.of(arguments[0]), writer, Runnable::run);
      saving.open(recovered -> {}, System.err::println);
      DrawingModel drawing = new DrawingModel(entry -> saving.keep(entry, System.err::println));
      drawing.begin(Optional.of(Pixels.plain(0)));
      for (int i = 0; i < Pixels.SIZE * Pixels.SIZE; i++) {
        Pixels pixels = Pixels.of(drawing.goal().frame());
        pixels.set(i % Pixels.SIZE, i / Pixels.SIZE, RED);
        drawing.use(Side.GOAL, EditKind.BRUSH, new Goal(pixels.toFrame(), Optional.empty()));
        System.out.println(i + 1);
        Thread.sleep(PAUSE_MILLIS);
      }
      Thread.sleep(60_000);
    }
  }

  @Test
  void atMostTheLastSecondIsLost() throws IOException, InterruptedException {
    Path journal = folder.resolve("goal.journal");
    List<Long> drawn = new ArrayList<>();
    long killed = drawAndKill(journal, drawn);
    int kept = kept(journal);
    int old = (int) drawn.stream().filter(at -> at < killed - ALLOWED_NANOS).count();
    assertTrue(old > 20, "the child drew only " + old + " pixels early enough");
    assertTrue(kept >= old, kept + " pixels are there, but " + old + " were drawn more than a second before");
  }

  /** Notes when each pixel was told and returns when the child was killed; nanoseconds. */
  private static long drawAndKill(Path journal, List<Long> drawn) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1", "-cp",
            System.getProperty("java.class.path"), Child.class.getName(), journal.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = child.inputReader()) {
      assertEquals("1", said.readLine(), "the child could not draw");
      long from = System.nanoTime();
      drawn.add(from);
      while (System.nanoTime() - from < DRAW_MILLIS * 1_000_000L && said.readLine() != null) {
        drawn.add(System.nanoTime());
      }
      return System.nanoTime();
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  /** How many pixels the journal knows. */
  private static int kept(Path file) throws IOException {
    try (DrawingJournal journal = DrawingJournal.open(file)) {
      Drawing drawing = new Drawing(entry -> {});
      drawing.replay(journal.recovered());
      Frame goal = drawing.goal();
      int count = 0;
      for (int i = 0; i < Pixels.SIZE * Pixels.SIZE; i++) {
        if ((goal.argb(i % Pixels.SIZE, i / Pixels.SIZE) & 0xFFFFFF) == RED) count++;
      }
      return count;
    }
  }
}
