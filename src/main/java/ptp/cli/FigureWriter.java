package ptp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ptp.domain.Plan;
import ptp.domain.PlanState;
import ptp.domain.Subgoal;
import ptp.io.StoreException;
import ptp.report.figure.Figure;
import ptp.report.figure.FigureFile;
import ptp.report.figure.FigureSettings;
import ptp.report.figure.FigureTheme;
import ptp.report.figure.FilmstripFigure;
import ptp.report.figure.ObjectPlaces;
import ptp.report.figure.Strip;
import ptp.service.PlanService.Answer;

/** Writes figures beside the workspace's data. */
final class FigureWriter {
  private static final String ESTIMATES =
      "Below the images: estimates in cm (drawer opening; can x, y; block x, y, z), read from the latent states; "
          + "their median error is in the recipe.";

  private FigureWriter() {}

  /** A figure with a row per plan, at its finest level. */
  static void filmstrip(String title, List<Answer> plans, String recipe, Path file) {
    write(filmstrip(title, plans, recipe), file);
  }

  static FilmstripFigure filmstrip(String title, List<Answer> plans, String recipe) {
    List<Strip> strips = plans.stream().map(Answer::plan).map(FigureWriter::strip).toList();
    boolean read = strips.stream().anyMatch(s -> s.noteLines() > 0);
    return new FilmstripFigure(title, strips, read ? ESTIMATES : "", recipe, FigureTheme.LIGHT);
  }

  /** A figure with a row per plan and nothing below the images. */
  static FilmstripFigure rows(String title, List<Plan> plans, String recipe) {
    List<Strip> strips = plans.stream().map(p -> Strip.bare(p, p.finest())).toList();
    return new FilmstripFigure(title, strips, recipe, FigureTheme.LIGHT);
  }

  static void write(Figure figure, Path file) {
    write(file, () -> FigureFile.write(figure, file));
  }

  static void write(Figure figure, FigureSettings print, Path file) {
    write(file, () -> FigureFile.write(figure, print, file));
  }

  /** Writer of one file. */
  private interface Writing {
    void run() throws IOException;
  }

  private static void write(Path file, Writing writing) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      writing.run();
    } catch (IOException e) {
      throw new StoreException("cannot write the figure " + file + ": " + e.getMessage(), e);
    }
  }

  private static Strip strip(Plan plan) {
    Stream<PlanState> states =
        Stream.concat(Stream.of(plan.start()), plan.subgoals().stream().map(Subgoal::state));
    return new Strip(plan, plan.finest(), states.map(FigureWriter::notes).toList());
  }

  private static List<String> notes(PlanState state) {
    return state.estimate().map(ObjectPlaces::lines).orElse(List.of());
  }
}
