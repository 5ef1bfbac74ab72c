package ptp.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ptp.io.AtomicFiles;
import ptp.io.StoreException;
import ptp.service.InspectService.Explained;
import ptp.service.InspectService.Kept;
import ptp.service.InspectService.Saved;

/** Saved plans: one file each, in the folder of the run that their networks come from. */
final class SavedPlans {
  private static final String ENDING = ".plan";

  private final Path folder;
  private final Clock clock;

  SavedPlans(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Keeps plans under a new name that is made from the title. */
  Saved save(String title, List<Explained> plans, String recipe) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreException("cannot make the folder " + folder + "; check that it can be written", e);
    }
    Saved saved = new Saved(free(title), clock.instant(), title);
    AtomicFiles.write(file(saved.name()), PlanFile.encode(new Kept(saved, plans, recipe)));
    return saved;
  }

  private String free(String title) {
    String base = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String name = base;
    for (int i = 2; Files.exists(file(name)); i++) name = base + "-" + i;
    return name;
  }

  private Path file(String name) {
    return folder.resolve(name + ENDING);
  }

  /** What is kept, newest first; files that cannot be read are left out. */
  List<Saved> list() {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().endsWith(ENDING)).map(SavedPlans::heading)
          .flatMap(Optional::stream).sorted(Comparator.comparing(Saved::created).reversed()).toList();
    } catch (IOException e) {
      throw new StoreException("the saved plans in " + folder + " cannot be listed", e);
    }
  }

  private static Optional<Saved> heading(Path file) {
    try {
      return Optional.of(PlanFile.heading(name(file), Files.readAllBytes(file)));
    } catch (IOException damaged) {
      return Optional.of(new Saved(name(file), Instant.EPOCH, name(file)));
    }
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  Kept open(String name) {
    if (!Files.exists(file(name))) throw new StoreException("there is no saved plan \"" + name + "\"");
    try {
      return PlanFile.decode(name, Files.readAllBytes(file(name)));
    } catch (IOException e) {
      throw new StoreException("the saved plan " + file(name) + " cannot be read: " + e.getMessage(), e);
    }
  }

  void forget(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new StoreException("cannot delete " + file(name) + "; check that it can be written", e);
    }
  }
}
