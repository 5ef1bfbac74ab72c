package ptp.data.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.Action;
import ptp.domain.Observation;
import ptp.domain.SceneState;
import ptp.domain.Trajectory;

final class DatasetSummaryTest {
  @TempDir Path folder;

  private DatasetReader recorded(Trajectory... trajectories) {
    try (DatasetWriter writer = DatasetWriter.open(folder, "")) {
      for (Trajectory t : trajectories) writer.append(t);
    }
    return DatasetReader.open(folder);
  }

  private static Trajectory withActions(long seed, String label, boolean success, float[]... actions) {
    Trajectory t = Samples.trajectory(seed, actions.length);
    return new Trajectory(label, success, t.observations(), t.states(), List.of(actions));
  }

  @Test
  void countsLengthsLabelsAndActions() {
    Trajectory a = withActions(1, "A", true, new float[] {-1, 0, 0, 0, 1}, new float[] {.5f, 0, 0, 0, 1});
    Trajectory b = withActions(2, "B", false, new float[] {.5f, 0, 0, 0, 1});
    Trajectory c = withActions(3, "A", false, new float[] {1, 0, 0, 0, -1});
    try (DatasetReader reader = recorded(a, b, c)) {
      DatasetSummary summary = DatasetSummary.of(reader);
      assertEquals(3, summary.trajectories());
      assertEquals(4, summary.transitions());
      assertEquals(new DatasetSummary.Lengths(1, 1, 2), summary.lengths());
      assertEquals(new DatasetSummary.LabelCount(2, 1), summary.labels().get("A"));
      assertEquals(new DatasetSummary.LabelCount(1, 0), summary.labels().get("B"));
      ColumnStatistics dx = summary.actions().get(0);
      assertEquals(new ColumnStatistics(4, 0, -1, 1, .25, dx.deviation()), dx);
      assertEquals(Math.sqrt((1.5625 + .0625 + .0625 + .5625) / 4), dx.deviation(), 1e-12);
    }
  }

  @Test
  void oddThingsAreSaidInSentences() {
    Trajectory odd = withActions(1, "A", false, new float[] {Float.NaN, 3, .5f, 0, 0}, new float[] {0, 0, .5f, 0, 1});
    List<Observation> still = new ArrayList<>(odd.observations());
    still.set(2, still.get(0));
    try (DatasetReader reader = recorded(new Trajectory("A", false, still, odd.states(), odd.actions()))) {
      String said = String.join("\n", DatasetSummary.of(reader).oddities());
      for (String sentence : List.of(
          "action: step along x holds 1 numbers that are not finite",
          "action: step along y leaves its range of -1 to 1: 0.00 to 3.00",
          "action: step along z is always 0.500",
          "1 trajectories have fewer than 5 steps",
          "1 trajectories end with the very picture they start with",
          "no trajectory is marked as a success")) {
        assertTrue(said.contains(sentence), sentence + " is not in\n" + said);
      }
    }
  }

  @Test
  void ordinaryDataHaveNothingOddAndEmptyDataSaySo() {
    try (DatasetReader reader = recorded()) {
      assertEquals(List.of("the data set holds no trajectories"), DatasetSummary.of(reader).oddities());
    }
    try (DatasetReader reader = recorded(Samples.trajectory(1, 30), Samples.trajectory(2, 30))) {
      assertEquals(List.of(), DatasetSummary.of(reader).oddities());
    }
  }

  @Test
  void everyNumberOfAStepHasANameOfItsOwnInWords() {
    List<String> names = IntStream.range(0, StepLayout.COLUMNS).mapToObj(ColumnNames::of).toList();
    assertEquals(StepLayout.COLUMNS, Set.copyOf(names).size());
    assertEquals(Action.SIZE, ColumnNames.ACTION.size());
    for (String name : names) assertFalse(name.contains("_"), name);
    int drawerX = StepLayout.STATE + SceneState.COLUMNS.indexOf("drawer_x");
    assertEquals("drawer position x (m)", names.get(drawerX));
    assertEquals("quadrant of the can", names.getLast());
  }

  @Test
  void theContactSheetShowsTheFrames() throws IOException {
    try (DatasetReader reader = recorded(Samples.trajectory(1, 9), Samples.trajectory(2, 5))) {
      Path png = folder.resolve("sheet.png");
      new ContactSheet(reader, 4, 2).write(reader.episodes(), png);
      BufferedImage sheet = ImageIO.read(png.toFile());
      assertEquals(150 + 4 * 100 + 4, sheet.getWidth());
      assertEquals(2 * 100 + 4, sheet.getHeight());
      assertEquals(reader.frame(0).argb(0, 0), sheet.getRGB(150, 4));
      assertEquals(reader.frame(3).argb(47, 47), sheet.getRGB(150 + 100 + 95, 4 + 95));
      assertEquals(reader.frame(15).argb(5, 6), sheet.getRGB(150 + 300 + 10, 104 + 12));
    }
  }
}
