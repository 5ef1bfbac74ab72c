package ptp.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ptp.domain.Progress;
import ptp.service.DataService;

/** The data sets for a process that must go on: files that a native library reads are imported by another process. */
final class IsolatedImportService implements DataService {
  private final WorkspaceData data;
  private final ChildImport child;

  IsolatedImportService(WorkspaceData data, ChildImport child) {
    this.data = data;
    this.child = child;
  }

  @Override
  public Runnable subscribe(Runnable listener) {
    return data.subscribe(listener);
  }

  @Override
  public String importFrom(Path from, Optional<String> as, Progress progress) {
    return data.readNatively(from) ? child.run(from, as, progress) : data.importFrom(from, as, progress);
  }

  @Override
  public Incoming look(Path file, Progress progress) {
    return data.look(file, progress);
  }

  @Override
  public List<String> names() {
    return data.names();
  }

  @Override
  public OpenSet open(String name) {
    return data.open(name);
  }

  @Override
  public List<String> endings() {
    return data.endings();
  }
}
