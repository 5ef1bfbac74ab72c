package ptp.workspace;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ptp.domain.Listeners;
import ptp.experiment.BackgroundThreads;
import ptp.service.ChangeSource;

/**
 * Says when files of a folder change, whichever process changes them. The operating system is asked to tell, by a thread
 * that sleeps meanwhile, and only while somebody listens. Where the system cannot tell, changes by this process alone are
 * said, by {@link #changed}.
 */
final class WatchedFolder implements ChangeSource {
  private static final System.Logger LOG = System.getLogger(WatchedFolder.class.getName());

  private final Path folder;
  private final int depth;
  private final Listeners listeners = new Listeners();
  private @Nullable WatchService watch;

  /**
   * @param depth levels of folders below it that are watched too
   */
  WatchedFolder(Path folder, int depth) {
    this.folder = folder;
    this.depth = depth;
  }

  @Override
  public synchronized Runnable subscribe(Runnable listener) {
    Runnable end = listeners.subscribe(listener);
    if (watch == null) start();
    return () -> end(end);
  }

  private synchronized void end(Runnable end) {
    end.run();
    if (listeners.none()) stop();
  }

  /** Tells of a change that this process made. */
  void changed() {
    listeners.changed();
  }

  private void start() {
    try {
      WatchService started = FileSystems.getDefault().newWatchService();
      watch = started;
      BackgroundThreads.SHORT.thread("watch-" + folder.getFileName(), () -> follow(started)).start();
    } catch (IOException impossible) {
      LOG.log(System.Logger.Level.WARNING, "changes of other programs in " + folder + " are not seen", impossible);
    }
  }

  private void stop() {
    if (watch == null) return;
    try {
      watch.close();
    } catch (IOException leftToTheSystem) {
      LOG.log(System.Logger.Level.WARNING, folder + " is watched still", leftToTheSystem);
    }
    watch = null;
  }

  private void follow(WatchService service) {
    try {
      register(service, folder);
      while (true) {
        WatchKey key = service.take();
        registerNew(service, key);
        key.reset();
        listeners.changed();
      }
    } catch (InterruptedException | ClosedWatchServiceException nobodyListens) {
      return;
    }
  }

  private void registerNew(WatchService service, WatchKey key) {
    Path changed = (Path) key.watchable();
    for (var event : key.pollEvents()) {
      boolean made = event.kind() == StandardWatchEventKinds.ENTRY_CREATE;
      if (made && event.context() instanceof Path name) register(service, changed.resolve(name));
    }
  }

  /** A folder that is gone again meanwhile, or that the system cannot watch, is left out. */
  private void register(WatchService service, Path start) {
    int levels = depth - folder.relativize(start).getNameCount() + (start.equals(folder) ? 1 : 0);
    if (levels < 0 || !Files.isDirectory(start)) return;
    try (Stream<Path> below = Files.walk(start, levels)) {
      List<Path> folders = below.filter(Files::isDirectory).toList();
      for (Path each : folders) {
        each.register(
            service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
      }
    } catch (IOException gone) {
      LOG.log(System.Logger.Level.DEBUG, start + " is not watched", gone);
    }
  }
}
