package ptp.experiment.setup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ptp.data.dataset.DatasetReader;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.experiment.preset.Preset;
import ptp.experiment.record.Workspace;
import ptp.io.Checkpoints;
import ptp.io.StoreException;

/**
 * Files that the stages of one preset and training seed read and write.
 *
 * @param name the preset's name
 * @param seed the training seed: other demonstrations, other first weights
 */
public record Setup(Workspace workspace, String name, Preset preset, long seed) {
  /** The folder of the demonstrations. */
  public Path dataset() {
    return workspace.datasets().resolve(owner());
  }

  /** Where this run's networks lie, those of another preset included that it takes over. */
  public NetworkFiles networks() {
    String policy = preset.from().ownPolicy() ? id() : owner();
    return new NetworkFiles(workspace.networks().resolve(owner()), workspace.networks().resolve(policy));
  }

  /** The networks of the preset that everything is taken over from. */
  public NetworkFiles takenOver() {
    return new NetworkFiles(workspace.networks().resolve(owner()));
  }

  /**
   * Refuses, in a sentence, to do what another preset has to do first.
   *
   * @param there whether that preset has done it
   */
  public void requireFromOther(boolean there) {
    if (there) return;
    String other = preset.from().preset();
    throw new StoreException(
        "the preset %s uses what %s was trained with seed %d; do that first: ptp collect --preset %s --seed %d, then ptp train --preset %s --seed %d"
            .formatted(name, other, seed, other, seed, other, seed));
  }

  /** Opens the demonstrations; refuses, in a sentence, where none were collected or imported yet. */
  public DatasetReader openDataset() {
    requireDemonstrations();
    return DatasetReader.open(dataset());
  }

  /** Refuses work without demonstrations before it begins. */
  public void requireDemonstrations() {
    if (Files.exists(dataset())) return;
    String collected = preset.from().another() ? preset.from().preset() : name;
    throw new StoreException(
        "there are no demonstrations in %s; collect them first (ptp collect --preset %s --seed %d)"
            .formatted(dataset(), collected, seed));
  }

  /** Refuses work without the encoder and the offline policy before it begins. */
  public void requireTrained() {
    for (Path network : List.of(networks().encoder(), networks().policy())) NetworkFiles.require(network);
  }

  /** The first {@code count} problems of a task, simulated once and then kept with the workspace. */
  public List<TaskInstance> problems(Task task, Split split, int count, Progress progress) {
    String key = preset.simulator() + " " + split + " " + count;
    String name = "%s-%s-%d.problems".formatted(task, split, count).toLowerCase(Locale.ROOT);
    Path file = workspace.datasets().resolve("problems").resolve(name);
    Optional<List<TaskInstance>> found = TaskInstanceFile.read(file, task, key);
    if (found.isPresent()) return found.get();
    List<TaskInstance> problems = TaskInstances.of(task, split, count, preset.simulator(), progress);
    TaskInstanceFile.write(file, key, problems);
    return problems;
  }

  /** The unfinished training of a network. */
  public Checkpoints checkpoints(String network) {
    return new Checkpoints(workspace.networks().resolve(id()).resolve(".training-" + network));
  }

  /** The random numbers of a part of the work. */
  public Seed random(String part) {
    return new Seed(seed).derive(part);
  }

  private String id() {
    return name + "-" + seed;
  }

  /** Whose demonstrations and networks are used. */
  private String owner() {
    return (preset.from().another() ? preset.from().preset() : name) + "-" + seed;
  }
}
