package ptp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import ptp.io.StoreException;
import ptp.report.figure.Figure;
import ptp.report.figure.FigureFile;
import ptp.report.figure.FigureSettings;
import ptp.report.figure.FigureTheme;
import ptp.report.figure.FilmstripFigure;
import ptp.report.figure.ObjectPlaces;
import ptp.report.figure.Strip;
import ptp.service.InspectService.Explained;
import ptp.service.InspectService.Level;
import ptp.service.InspectService.Pace;
import ptp.service.InspectService.Reading;
import ptp.service.PlanService.Filmstrip;
import ptp.service.PlanService.Hop;

/** Writes figures beside the workspace's data. */
final class FigureWriter {
  private static final String ESTIMATES =
      "Below the pictures: estimates in cm (drawer opening; can x, y; block x, y, z), read from the latent states; "
          + "their median error stands in the recipe.";

  private FigureWriter() {}

  /** A figure with a row per plan, at its finest level. */
  static void filmstrip(String title, List<Explained> plans, Pace pace, String recipe, Path file) {
    write(filmstrip(title, plans, pace, recipe), file);
  }

  static FilmstripFigure filmstrip(String title, List<Explained> plans, Pace pace, String recipe) {
    List<Strip> strips = plans.stream().map(p -> strip(p, pace)).toList();
    boolean read = strips.stream().anyMatch(s -> s.noteLines() > 0);
    return new FilmstripFigure(title, strips, read ? ESTIMATES : "", recipe, FigureTheme.LIGHT);
  }

  /** A figure with a row per plan and nothing below the pictures. */
  static FilmstripFigure rows(String title, List<Filmstrip> films, Pace pace, String recipe) {
    List<Strip> strips = films.stream().map(f -> strip(f, pace, picture -> List.of())).toList();
    return new FilmstripFigure(title, strips, recipe, FigureTheme.LIGHT);
  }

  static void write(Figure figure, Path file) {
    write(file, () -> FigureFile.write(figure, file));
  }

  static void write(Figure figure, FigureSettings print, Path file) {
    write(file, () -> FigureFile.write(figure, print, file));
  }

  /** What writes a file. */
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

  private static Strip strip(Explained plan, Pace pace) {
    Level level = plan.levels().getLast();
    return strip(level.film(), pace, picture -> notes(level, picture));
  }

  private static Strip strip(Filmstrip plan, Pace pace, IntFunction<List<String>> notes) {
    List<Hop> film = plan.hops();
    List<Strip.Hop> hops = new ArrayList<>();
    for (int i = 0; i < film.size(); i++) {
      Hop hop = film.get(i);
      hops.add(
          new Strip.Hop(hop.frame(), hop.value(), hop.distance(), pace.budget(i, film.size()), notes.apply(i + 1)));
    }
    return new Strip(
        plan.method(), plan.observation(), plan.start(), hops, plan.cost(), plan.seconds(), notes.apply(0));
  }

  private static List<String> notes(Level level, int picture) {
    if (level.readings().isEmpty()) return List.of();
    Reading r = level.readings().get(picture);
    return ObjectPlaces.lines(r.drawer(), r.canX(), r.canY(), r.blockX(), r.blockY(), r.blockZ());
  }
}
