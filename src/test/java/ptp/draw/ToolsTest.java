package ptp.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import ptp.domain.Frame;
import ptp.draw.Edit.Side;
import ptp.report.figure.FakeFrames;

class ToolsTest {
  private static final int RED = 0xCC2211;
  private static final Frame START = FakeFrames.at(0);

  private final List<Entry> journal = new ArrayList<>();
  private final Drawing drawing = new Drawing(journal::add);
  private final DrawingSession easel = new DrawingSession(drawing, () -> {});

  @BeforeEach
  void begin() {
    drawing.begin(START, START);
    easel.colour(RED);
    easel.size(1);
  }

  private void stroke(ToolKind kind, double... points) {
    Tool tool = kind.handler(easel);
    tool.press(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) tool.drag(points[i], points[i + 1]);
    tool.release(points[points.length - 2], points[points.length - 1]);
  }

  private int goalAt(int x, int y) {
    return drawing.goal().argb(x, y) & 0xFFFFFF;
  }

  private static int count(Frame a, Frame b) {
    return Edit.between(EditKind.BRUSH, Side.GOAL, a, b, Edit.Scenes.NONE).at().length;
  }

  @Test
  void theBrushPaintsWhatIsNearItsWayAndNothingElse() {
    easel.size(5);
    stroke(ToolKind.BRUSH, 10.5, 10.5, 20.5, 10.5);
    for (int y = 0; y < Pixels.SIZE; y++) {
      for (int x = 0; x < Pixels.SIZE; x++) {
        boolean near = new Segment(10.5, 10.5, 20.5, 10.5).distance(x + 0.5, y + 0.5) <= 2.5;
        assertEquals(near ? RED : START.argb(x, y) & 0xFFFFFF, goalAt(x, y), x + " " + y);
      }
    }
  }

  @Test
  void aFastPenLeavesNoGaps() {
    stroke(ToolKind.BRUSH, 0.2, 0.7, 47.9, 46.1);
    for (int x = 0; x < Pixels.SIZE; x++) {
      int column = x;
      assertTrue(IntStream.range(0, Pixels.SIZE).anyMatch(y -> goalAt(column, y) == RED), "x " + x);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.5, 0.99})
  void aTouchOfTheThinnestPenPaintsItsPixel(double within) {
    stroke(ToolKind.BRUSH, 7 + within, 9 + within);
    assertEquals(RED, goalAt(7, 9));
  }

  @Test
  void aLineIsTheShortestWayWhereverThePenWent() {
    stroke(ToolKind.LINE, 5.5, 5.5, 40, 2, 5.5, 15.5);
    for (int y = 5; y <= 15; y++) assertEquals(RED, goalAt(5, y));
    assertEquals(11, count(START, drawing.goal()));
  }

  @Test
  void fillingStopsAtEdges() {
    stroke(ToolKind.FILL, 2, 2);
    assertEquals(RED, goalAt(47, 0), "the wall is one area");
    assertEquals(START.argb(2, 8), drawing.goal().argb(2, 8), "the skirting has another colour");
    assertEquals(0x33373D, goalAt(10, 4), "the gripper too");
  }

  @Test
  void fillingWithTheColourThatIsThereChangesNothing() {
    easel.colour(START.argb(2, 2));
    stroke(ToolKind.FILL, 2, 2);
    assertTrue(drawing.undoable().isEmpty());
  }

  @Test
  void theEyedropperTakesAColourAndChangesNothing() {
    stroke(ToolKind.EYEDROPPER, 33.2, 16.9);
    assertEquals(0x34A24E, easel.colour());
    stroke(ToolKind.EYEDROPPER, -3, 60);
    assertEquals(0x34A24E, easel.colour(), "outside there is no colour");
    assertTrue(drawing.undoable().isEmpty());
  }

  @Test
  void theEraserBringsTheStartBack() {
    stroke(ToolKind.FILL, 2, 40);
    easel.size(DrawingSession.LARGEST_PEN);
    for (int y = 0; y < Pixels.SIZE; y += 6) stroke(ToolKind.ERASER, 0, y, 48, y);
    assertEquals(START, drawing.goal());
  }

  @Test
  void aMovedRegionLeavesTheEmptySceneBehind() {
    Frame empty = Pixels.plain(0x010203);
    easel.emptyScene(Optional.of(empty));
    stroke(ToolKind.SELECT, 31, 15, 37, 21);
    SelectTool select = new SelectTool(easel);
    select.press(34, 18);
    select.drag(14, 28);
    select.release(14, 28);
    assertEquals(0x010203, goalAt(33, 17));
    assertEquals(0x34A24E, goalAt(13, 27));
    assertEquals(EditKind.MOVE, drawing.undoable().orElseThrow().kind());
  }

  @Test
  void movingThereAndBackIsAsIfNothingHappened() {
    stroke(ToolKind.SELECT, 20, 14, 44, 36);
    SelectTool select = new SelectTool(easel);
    select.move(3, -5);
    select.turn(1);
    assertNotEquals(START, drawing.goal());
    select.turn(-1);
    select.move(-3, 5);
    assertEquals(START, drawing.goal());
  }

  @Test
  void aQuarterTurnTurnsEveryPixel() {
    stroke(ToolKind.SELECT, 10, 10, 20, 20);
    Frame before = drawing.goal();
    new SelectTool(easel).turn(Math.PI / 2);
    for (int y = 0; y < 10; y++) {
      for (int x = 0; x < 10; x++) assertEquals(before.argb(10 + x, 10 + y), drawing.goal().argb(19 - y, 10 + x));
    }
  }

  @Test
  void theHandleTurns() {
    stroke(ToolKind.SELECT, 10, 20, 20, 30);
    Selection.Point handle = easel.selection().orElseThrow().handle();
    SelectTool select = new SelectTool(easel);
    select.press(handle.x(), handle.y());
    select.drag(15 + (25 - handle.y()), 25);
    select.release(15 + (25 - handle.y()), 25);
    assertEquals(Math.PI / 2, easel.selection().orElseThrow().angle(), 1e-9);
    assertEquals(EditKind.ROTATE, drawing.undoable().orElseThrow().kind());
  }

  @Test
  void aSelectionIsForgottenWhenSomethingElseIsDrawnOverIt() {
    stroke(ToolKind.SELECT, 10, 20, 20, 30);
    stroke(ToolKind.BRUSH, 15, 25);
    new SelectTool(easel).move(1, 0);
    assertEquals(EditKind.BRUSH, drawing.undoable().orElseThrow().kind());
  }

  @Test
  void aStampIsPutWhereThePenGoesUp() {
    Frame other = FakeFrames.at(1);
    easel.stamp(new Stamp(other, new Region(31, 15, 6, 6)));
    stroke(ToolKind.STAMP, 0, 0, 11, 41);
    for (int y = 0; y < 6; y++) {
      for (int x = 0; x < 6; x++) assertEquals(other.argb(31 + x, 15 + y), drawing.goal().argb(8 + x, 38 + y));
    }
    assertEquals(1, drawing.undoable().stream().count());
  }

  @ParameterizedTest
  @EnumSource(ToolKind.class)
  void everyToolMayLeaveThePictureAndBeGivenUp(ToolKind kind) {
    easel.stamp(new Stamp(FakeFrames.at(1), Region.ALL));
    easel.size(9);
    stroke(kind, -30, -30, 70, 20, 20, 90);
    Frame before = drawing.goal();
    Tool tool = kind.handler(easel);
    tool.press(60, 20);
    tool.drag(20, 20);
    tool.cancel();
    tool.release(20, 20);
    assertEquals(before, easel.shown());
    assertFalse(easel.drawing());
  }

  @Test
  void undoAndRedoGoThroughEveryPictureAgain() {
    List<Frame> seen = new ArrayList<>(List.of(drawing.goal()));
    SplittableRandom random = new SplittableRandom(4);
    easel.stamp(new Stamp(FakeFrames.at(1), new Region(5, 25, 12, 15)));
    ToolKind[] tools = {ToolKind.BRUSH, ToolKind.LINE, ToolKind.FILL, ToolKind.ERASER, ToolKind.STAMP};
    while (seen.size() < 400) {
      easel.colour(random.nextInt(0x1000000));
      easel.size(random.nextInt(1, 9));
      Frame before = drawing.goal();
      stroke(
          tools[random.nextInt(tools.length)], random.nextDouble(48), random.nextDouble(48), random.nextDouble(48),
          random.nextDouble(48));
      if (!drawing.goal().equals(before)) seen.add(drawing.goal());
    }
    for (int i = seen.size() - 2; i >= 0; i--) {
      drawing.undo();
      assertEquals(seen.get(i), drawing.goal());
    }
    assertTrue(drawing.undoable().isEmpty());
    for (int i = 1; i < seen.size(); i++) {
      drawing.redo();
      assertEquals(seen.get(i), drawing.goal());
    }
    assertTrue(drawing.redoable().isEmpty());
    Drawing again = new Drawing(e -> {});
    again.replay(journal);
    assertEquals(drawing.goal(), again.goal());
    again.undo();
    assertEquals(seen.get(seen.size() - 2), again.goal());
  }

  @Test
  void aNewEditAfterUndoForgetsTheOldFuture() {
    stroke(ToolKind.BRUSH, 5, 5);
    stroke(ToolKind.BRUSH, 9, 9);
    drawing.undo();
    stroke(ToolKind.BRUSH, 30, 30);
    assertTrue(drawing.redoable().isEmpty());
    drawing.undo();
    drawing.undo();
    assertEquals(START, drawing.goal());
  }

  @Test
  void aNewStartLeavesTheDrawingAloneOrTakesAnUntouchedGoalWithIt() {
    Frame other = FakeFrames.at(0.5);
    drawing.edit(EditKind.PICTURE, Side.BOTH, other);
    assertEquals(other, drawing.goal());
    drawing.undo();
    assertEquals(START, drawing.start());
    assertEquals(START, drawing.goal());
    drawing.edit(EditKind.PICTURE, Side.START, other);
    assertEquals(START, drawing.goal());
  }

  @Test
  void swatchesAreTheMostFrequentColours() {
    assertEquals(0xD9CCAE, Swatches.of(START, 5).getFirst());
    assertEquals(5, Swatches.of(START, 5).size());
    assertEquals(List.of(RED), Swatches.of(Pixels.plain(RED), 5));
  }
}
