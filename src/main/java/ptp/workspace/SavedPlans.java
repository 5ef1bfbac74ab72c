package ptp.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import ptp.domain.RunId;
import ptp.io.StoreException;
import ptp.service.InspectService.Kept;
import ptp.service.InspectService.Saved;
import ptp.service.PlanService.Answer;

/**
 * Saved plans: one file each, in the folder of the run that their networks come from. Those of other networks are there, too,
 * because a plan runs as it was saved whichever networks are in use; their names begin with the run's, as in
 * "laptop-s1-offline/task-a".
 */
final class SavedPlans {
  private static final String ENDING = ".plan";

  private static final String FOLDER = "plans";

  private final Path runs;
  private final Path folder;
  private final Clock clock;

  /**
   * @param runs has a folder per run
   * @param own the run that new plans are kept with
   */
  SavedPlans(Path runs, RunId own, Clock clock) {
    this.runs = runs;
    this.folder = runs.resolve(own.value()).resolve(FOLDER);
    this.clock = clock;
  }

  /** Keeps plans under a new name that is made from the title. */
  Saved save(String title, List<Answer> plans, String recipe) {
    Saved saved = new Saved(free(title), clock.instant(), title);
    PlanFile.write(file(saved.name()), new Kept(saved, plans, recipe));
    return saved;
  }

  private String free(String title) {
    String base = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String name = base;
    for (int i = 2; Files.exists(file(name)); i++) name = base + "-" + i;
    return name;
  }

  private Path file(String name) {
    int run = name.indexOf('/');
    Path in = run < 0 ? folder : runs.resolve(name.substring(0, run)).resolve(FOLDER);
    return in.resolve(name.substring(run + 1) + ENDING);
  }

  /** What is kept, newest first; files that cannot be read come last. */
  List<Saved> list() {
    if (!Files.isDirectory(runs)) return List.of();
    try (Stream<Path> files = Files.find(runs, 3, (file, attributes) -> saved(file))) {
      return files.map(this::heading).sorted(Comparator.comparing(Saved::created).reversed()).toList();
    } catch (IOException | UncheckedIOException e) {
      throw new StoreException("the saved plans in " + runs + " cannot be listed", e);
    }
  }

  private static boolean saved(Path file) {
    return file.getFileName().toString().endsWith(ENDING) && Objects.requireNonNull(file.getParent()).endsWith(FOLDER);
  }

  private Saved heading(Path file) {
    try {
      return PlanFile.heading(name(file), file);
    } catch (IOException damaged) {
      return new Saved(name(file), Instant.EPOCH, name(file));
    }
  }

  private String name(Path file) {
    String name = file.getFileName().toString();
    String base = name.substring(0, name.length() - ENDING.length());
    Path in = Objects.requireNonNull(file.getParent());
    return in.equals(folder) ? base : Objects.requireNonNull(in.getParent()).getFileName() + "/" + base;
  }

  Kept open(String name) {
    if (!Files.exists(file(name))) throw new StoreException("there is no saved plan \"" + name + "\"");
    try {
      return PlanFile.read(name, file(name));
    } catch (IOException e) {
      throw new StoreException("the saved plan " + file(name) + " cannot be read: " + e.getMessage(), e);
    }
  }

  void forget(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new StoreException("cannot delete " + file(name) + "; check that it is writable", e);
    }
  }
}
