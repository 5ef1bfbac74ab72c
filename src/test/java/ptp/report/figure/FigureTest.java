package ptp.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import ptp.domain.Frame;
import ptp.domain.MethodId;
import ptp.domain.ObservationMode;
import ptp.domain.Plan;
import ptp.domain.Seed;
import ptp.domain.Subgoal;
import ptp.domain.Task;
import ptp.plan.PlannerCatalogue;
import ptp.stats.BandCurve.Summary;
import ptp.stats.SeedCurve;
import ptp.stats.SeedGroup;
import ptp.stats.Smoothing;

class FigureTest {
  private static final List<MethodId> METHODS = PlannerCatalogue.installed().ids();

  private static final String RECIPE = "preset: laptop\nseed: 1 # a < b & c\n";
  private static final Path PICTURES = Path.of("target", "figures");

  private static Strip strip(MethodId method, int hops, double firstValue) {
    List<Subgoal> list = new ArrayList<>();
    List<Frame> way = FakeFrames.way(hops + 1);
    for (int i = 1; i <= hops; i++) {
      list.add(FakePlans.subgoal(way.get(i), 6 * i - firstValue, 8 + i * 0.7, SegmentGrade.PAPER_BUDGET));
    }
    double cost = hops == 1 ? Double.NaN : 4.31;
    Plan plan = FakePlans.plan(method, way.getFirst(), list, cost, 1.42);
    return Strip.bare(plan, plan.finest());
  }

  static FilmstripFigure strips(FigureTheme theme) {
    List<Strip> rows =
        List.of(strip(MethodId.ORACLE, 8, -2), strip(MethodId.PTP, 8, -4), strip(MethodId.MODEL_FREE, 1, -80));
    return new FilmstripFigure("Task A: unblock, then open", rows, RECIPE, theme);
  }

  static SeedCurve run(long seed, double end, int every) {
    long[] epochs = LongStream.rangeClosed(-100, 150).filter(e -> e % every == 0).toArray();
    SplittableRandom random = new Seed(seed).derive((long) (end * 100)).random();
    double[] values = Arrays.stream(epochs).mapToDouble(e -> end * (e + 110) / 260 + 0.1 * random.nextDouble())
        .toArray();
    return new SeedCurve(seed, epochs, Arrays.stream(values).map(v -> Math.clamp(v, 0, 1)).toArray());
  }

  private static CurveSeries series(MethodId method, double end, int seeds) {
    List<SeedCurve> runs = IntStream.rangeClosed(1, seeds).mapToObj(s -> run(s, end + 0.03 * s, 2)).toList();
    return series(method, runs, new Smoothing(5));
  }

  private static CurveSeries series(MethodId method, List<SeedCurve> runs, Smoothing smoothing) {
    return CurveSeries.of(group(method, runs), MethodStyle.of(method), Summary.MEAN_DEVIATION, smoothing);
  }

  private static SeedGroup group(MethodId method, List<SeedCurve> finished, SeedCurve... unfinished) {
    return new SeedGroup(PlannerCatalogue.installed().title(method) + ", image", Optional.of(method), finished, List.of(
        unfinished));
  }

  private static ResultsTable.Cell cell(Task task, SeedCurve... finished) {
    return ResultsTable.Cell.of(task, group(MethodId.PTP, List.of(finished)));
  }

  static CurveFigure curves(FigureTheme theme) {
    List<CurveSeries> list =
        List.of(series(MethodId.PTP, .8, 3), series(MethodId.GCP, .3, 3), series(MethodId.MODEL_FREE, .15, 5));
    return new CurveFigure("Success on task A", list, RECIPE, theme);
  }

  static ResultsTable table(FigureTheme theme) {
    ResultsTable.Cell a = cell(Task.A, run(1, .8, 2), run(2, .9, 2), run(3, .85, 2));
    ResultsTable.Cell b = cell(Task.B, run(1, .5, 2));
    List<ResultsTable.Row> rows =
        List.of(
            new ResultsTable.Row(MethodId.PTP, ObservationMode.IMAGE, List.of(a, b)),
            new ResultsTable.Row(MethodId.MODEL_FREE, ObservationMode.IMAGE, List.of(a)));
    return new ResultsTable("Success before and after practice", rows, RECIPE, theme);
  }

  @Test
  void everyFigureIsWrittenInEveryFormatAndTheme(@TempDir Path folder) throws IOException {
    for (FigureTheme theme : FigureTheme.values()) {
      for (Figure figure : List.of(strips(theme), curves(theme), table(theme))) {
        String name = figure.getClass().getSimpleName() + "-" + theme.name().toLowerCase(Locale.ROOT);
        FigureFile.write(figure, folder.resolve(name + ".svg"));
        FigureFile.write(figure, folder.resolve(name + ".pdf"));
        FigureFile.write(figure, PICTURES.resolve(name + ".png"));
        BufferedImage read = ImageIO.read(PICTURES.resolve(name + ".png").toFile());
        assertEquals(2 * figure.width(), read.getWidth());
        assertTrue(colours(read) > 4, name + " is not empty");
      }
    }
  }

  private static int colours(BufferedImage image) {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y += 3) {
      for (int x = 0; x < image.getWidth(); x += 3) colours.add(image.getRGB(x, y));
    }
    return colours.size();
  }

  @Test
  void pngCarriesItsRecipe() throws IOException {
    assertEquals(RECIPE, text(FigureFile.png(SizedFigure.screen(strips(FigureTheme.LIGHT))), "tEXtEntry", "value"));
  }

  @Test
  void pngCarriesARecipeThatLatinOneCannotSay() throws IOException {
    byte[] png = PngText.encode(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), 3780, "title", "η = 0.1");
    assertEquals("η = 0.1", text(png, "iTXtEntry", "text"));
  }

  private static String text(byte[] png, String entry, String attribute) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
      reader.setInput(in);
      Element root = (Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
      NodeList entries = root.getElementsByTagName(entry);
      for (int i = 0; i < entries.getLength(); i++) {
        Element element = (Element) entries.item(i);
        if (element.getAttribute("keyword").equals("Recipe")) return element.getAttribute(attribute);
      }
      return "";
    } finally {
      reader.dispose();
    }
  }

  @Test
  void svgCarriesItsRecipeEscaped() throws IOException {
    String svg = SvgFile.encode(SizedFigure.screen(strips(FigureTheme.LIGHT)));
    assertTrue(svg.contains("<metadata>preset: laptop\nseed: 1 # a &lt; b &amp; c"));
    assertTrue(svg.contains("<title>Task A: unblock, then open</title>"));
  }

  @Test
  void pdfCarriesItsRecipeAndStillEndsLikeAPdf() throws IOException {
    String pdf = new String(PdfFile.encode(SizedFigure.screen(curves(FigureTheme.LIGHT))), StandardCharsets.ISO_8859_1);
    assertTrue(pdf.contains("% preset: laptop"));
    assertTrue(pdf.stripTrailing().endsWith("%%EOF"));
    String start = pdf.substring(pdf.lastIndexOf("startxref") + 9).strip().split("\\s")[0];
    assertTrue(pdf.substring(Integer.parseInt(start)).startsWith("xref"), "the last startxref points at the table");
  }

  @Test
  void anUnknownEndingIsRefusedInASentence(@TempDir Path folder) throws IOException {
    IOException refused =
        assertThrows(IOException.class, () -> FigureFile.write(curves(FigureTheme.LIGHT), folder.resolve("a.bmp")));
    assertTrue(refused.getMessage().contains("\"a.bmp\""));
    try (var left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void framesKeepTheirPixels() {
    BufferedImage image = FilmstripFigure.image(FakeFrames.at(.5));
    int factor = image.getWidth() / Frame.OBSERVATION_SIZE;
    assertEquals(FakeFrames.at(.5).argb(30, 25), image.getRGB(30 * factor, 25 * factor));
    assertEquals(FakeFrames.at(.5).argb(30, 25), image.getRGB(31 * factor - 1, 26 * factor - 1));
  }

  private static SegmentGrade grade(double steps, double budget) {
    return SegmentGrade.of(FakePlans.subgoal(FakeFrames.at(0), steps, 1, budget));
  }

  @Test
  void aHopIsJudgedByTheBudget() {
    assertEquals(SegmentGrade.EASY, grade(20, 30));
    assertEquals(SegmentGrade.DOUBTFUL, grade(21, 30));
    assertEquals(SegmentGrade.TOO_FAR, grade(41, 30));
    assertEquals(SegmentGrade.EASY, grade(41, 100));
    assertEquals(SegmentGrade.UNKNOWN, grade(Double.NaN, 30));
  }

  @Test
  void methodsDifferInColourAndInDash() {
    Set<Integer> colours = new HashSet<>();
    Set<String> dashes = new HashSet<>();
    for (MethodId method : METHODS) {
      colours.add(MethodStyle.of(method).rgb());
      dashes.add(Arrays.toString(MethodStyle.of(method).dash()));
    }
    assertEquals(METHODS.size(), colours.size());
    assertEquals(METHODS.size(), dashes.size());
  }

  @Test
  void legendSaysNAndTheNoteWarnsOfFewSeeds() {
    assertEquals("PTP, image (n = 3)", series(MethodId.PTP, .8, 3).label());
    assertTrue(curves(FigureTheme.LIGHT).note().contains("n < 5 seeds"));
    CurveFigure five = new CurveFigure("t", List.of(series(MethodId.PTP, .8, 5)), RECIPE, FigureTheme.LIGHT);
    assertFalse(five.note().contains("n < 5"));
    assertTrue(five.note().startsWith("mean ± standard deviation; centred mean over 5 epochs"));
  }

  @Test
  void chartHasTheSeriesTheLegendAndTheSeeds() {
    var plot = curves(FigureTheme.DARK).chart(900).getXYPlot();
    assertEquals(3, plot.getDataset(0).getSeriesCount());
    assertEquals(11, plot.getDataset(1).getSeriesCount());
    assertEquals(3, plot.getLegendItems().getItemCount());
    assertEquals(100, plot.getRangeAxis().getRange().getUpperBound());
  }

  @Test
  void atMostTwoPointsOfALinePerPixelColumn() {
    long[] epochs = LongStream.range(-20_000, 20_000).toArray();
    SplittableRandom random = new Seed(1).random();
    List<SeedCurve> runs =
        IntStream.range(0, 2)
            .mapToObj(s -> new SeedCurve(s, epochs, random.doubles(epochs.length).toArray()))
            .toList();
    CurveSeries series = series(MethodId.PTP, runs, Smoothing.NONE);
    var plot = new CurveFigure("t", List.of(series), RECIPE, FigureTheme.LIGHT).chart(300).getXYPlot();
    for (int d = 0; d < 2; d++) {
      for (int s = 0; s < plot.getDataset(d).getSeriesCount(); s++) {
        int points = plot.getDataset(d).getItemCount(s);
        assertTrue(points <= 2 * 300 && points > 300, points + " points");
      }
    }
  }

  @Test
  void everyLineHasAMarkerAndTheLegendShowsBoth() {
    var plot = curves(FigureTheme.LIGHT).chart(900).getXYPlot();
    assertEquals(3, plot.getDataset(2).getSeriesCount());
    for (int i = 0; i < 3; i++) {
      assertTrue(plot.getDataset(2).getItemCount(i) >= 5);
      assertTrue(plot.getLegendItems().get(i).isShapeVisible() && plot.getLegendItems().get(i).isLineVisible());
    }
    assertEquals(METHODS.size(), Marker.values().length, "each method has a marker of its own");
    assertEquals(
        METHODS.size(),
        METHODS.stream().map(m -> MethodStyle.of(m).marker()).distinct().count());
  }

  @Test
  void seriesOfOneMethodDifferForALongTime() {
    Set<String> looks = new HashSet<>();
    for (int i = 0; i < 27; i++) {
      MethodStyle style = MethodStyle.series(i);
      looks.add(style.rgb() + Arrays.toString(style.dash()) + style.marker());
    }
    assertEquals(27, looks.size());
  }

  @Test
  void veryManySeedsAreNotDrawnSinglyAndTheNoteSaysSo() {
    CurveFigure many = new CurveFigure("t", List.of(series(MethodId.PTP, .1, 201)), RECIPE, FigureTheme.LIGHT);
    assertEquals(0, many.chart(900).getXYPlot().getDataset(1).getSeriesCount());
    assertTrue(many.note().contains("more than 200 seeds, not drawn singly"));
  }

  @Test
  void csvCarriesItsRecipeAsComments() throws IOException {
    String csv = FigureFile.csv(curves(FigureTheme.LIGHT));
    assertTrue(csv.startsWith("# Success on task A\n# preset: laptop\n# seed: 1 # a < b & c\nseries,n,seed,epoch,"));
    assertTrue(FigureFile.csv(strips(FigureTheme.LIGHT)).contains("\nptp,1,-10.0000,8.7000\n"));
  }

  @Test
  void csvHasTheBandsAndLinesAsTheyAreDrawn() {
    SeedCurve low = new SeedCurve(1, new long[] {1}, new double[] {0});
    SeedCurve high = new SeedCurve(2, new long[] {1}, new double[] {.4});
    CurveSeries few = series(MethodId.PTP, List.of(low, high), Smoothing.NONE);
    CurveFigure figure = new CurveFigure("t", List.of(few), RECIPE, FigureTheme.LIGHT);
    var drawn = (IntervalXYDataset) figure.chart(900).getXYPlot().getDataset(0);
    assertEquals(0, drawn.getStartYValue(0, 0), "a share below nothing is not drawn");
    assertTrue(figure.csv().orElseThrow().contains("\"PTP, image\",2,,1,20.000,0.000,48.284\n"), figure.csv().get());
    CurveFigure many = new CurveFigure("t", List.of(series(MethodId.PTP, .1, 201)), RECIPE, FigureTheme.LIGHT);
    assertFalse(many.csv().orElseThrow().contains(",1,7,"), "single seeds are not drawn");
  }

  @Test
  void unfinishedRunsAreMarkedAndCountBeforePracticeOnly() {
    SeedCurve done = new SeedCurve(1, new long[] {0, 150}, new double[] {.5, .9});
    SeedCurve going = new SeedCurve(2, new long[] {0, 10}, new double[] {.3, .1});
    SeedGroup group = group(MethodId.PTP, List.of(done), going);
    assertEquals(
        "PTP, image (n = 2, 1 unfinished)",
        CurveSeries.of(group, MethodStyle.of(MethodId.PTP), Summary.MEAN_DEVIATION, Smoothing.NONE).label());
    var row = ResultsTable.Row.of(MethodId.PTP, ObservationMode.IMAGE, "laptop, goal a", Map.of(Task.A, group));
    assertEquals("40 ± 14 → 90 (n = 2, 1 unfinished)", row.cells().getFirst().text());
    assertEquals("90 (A)", row.overallText(), "one run has no interval");
    ResultsTable table = new ResultsTable("t", List.of(row), "", FigureTheme.LIGHT);
    assertEquals(
        "n < 5 seeds: read differences with care; unfinished runs count only before practice", table.note());
    assertTrue(table.height() > new ResultsTable("t", List.of(), "", FigureTheme.LIGHT).height() + 30, "the note");
    assertTrue(
        table.csv().orElseThrow().contains("\nptp,image,\"laptop, goal a\",A,2,40.00,14.14,90.00,,1,90.00,,\n"),
        table.csv().get());
  }

  @Test
  void tableAsText() {
    SeedCurve one = new SeedCurve(1, new long[] {-1, 0, 1}, new double[] {.1, .5, .8});
    SeedCurve two = new SeedCurve(2, new long[] {-1, 0, 1}, new double[] {.1, .7, 1});
    ResultsTable.Cell both = cell(Task.A, one, two);
    ResultsTable.Cell offline =
        cell(Task.C, new SeedCurve(1, new long[] {-1}, new double[] {.25}));
    ResultsTable.Row row = new ResultsTable.Row(MethodId.PTP, ObservationMode.IMAGE, List.of(both, offline));
    ResultsTable table = new ResultsTable("t", List.of(row), "", FigureTheme.LIGHT);
    assertEquals(
        """
        | success, % | A: unblock, then open | B: close, then slide | C: take out, then close |
        | --- | --- | --- | --- |
        | PTP, image | 60 ± 14 → 90 ± 14 (n = 2) | – | 25 → – (n = 1) |

        n < 5 seeds: read differences with care
        """,
        table.markdown());
    assertEquals(
        """
        method,observation,preset,task,n,before_mean,before_sd,after_mean,after_sd
        ptp,image,,A,2,60.00,14.14,90.00,14.14
        ptp,image,,C,1,25.00,,,
        """,
        table.csv().orElseThrow());
  }
}
