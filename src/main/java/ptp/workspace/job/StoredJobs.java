package ptp.workspace.job;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ptp.domain.Method;
import ptp.domain.RunId;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.experiment.preset.PracticeVariant;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;
import ptp.service.JobService.State;
import ptp.workspace.job.JobStore.Job;

/**
 * Jobs as the workspace's index keeps them. A request is one line, {@code preset|stages|task|method|seed}, and where its
 * practice is not the usual one {@code |goals|repeat|options|measured} too: none of the parts can hold the separator.
 */
public final class StoredJobs implements JobLog {
  private static final String SEPARATOR = "|";
  private static final String BETWEEN_GOALS = ",";

  private final JobStore store;

  public StoredJobs(JobStore store) {
    this.store = store;
  }

  @Override
  public long add(Request request) {
    return store.add(text(request), State.WAITING.name());
  }

  @Override
  public void state(long id, State state, String message) {
    Job job = find(id);
    store.save(new Job(id, job.request(), state.name(), job.stage(), job.position(), job.run(), message));
  }

  @Override
  public void stage(long id, Stage stage, RunId run) {
    Job job = find(id);
    store.save(
        new Job(
            id, job.request(), job.state(), Optional.of(stage.name()), job.position(), Optional.of(run),
            job.message()));
  }

  private Job find(long id) {
    return store.find(id).orElseThrow(() -> new IllegalArgumentException("there is no job " + id));
  }

  @Override
  public List<Entry> load() {
    return store.list().reversed().stream().map(StoredJobs::entry).toList();
  }

  private static Entry entry(Job job) {
    return new Entry(
        job.id(), request(job.request()), State.valueOf(job.state()), job.message(), job.stage().map(Stage::valueOf),
        job.run());
  }

  private static String text(Request r) {
    String stages = r.stages().stream().sorted().map(Stage::name).collect(Collectors.joining(","));
    String usual = String.join(
        SEPARATOR, r.preset(), stages, r.task().map(Task::name).orElse(""), r.method().id(), Long.toString(r.seed()));
    return r.practice().equals(PracticeVariant.USUAL) ? usual : usual + SEPARATOR + text(r.practice());
  }

  private static String text(PracticeVariant practice) {
    String goals = String.join(BETWEEN_GOALS, practice.goals());
    return String.join(
        SEPARATOR, goals, "" + practice.repeat(), practice.options(), practice.measured().name());
  }

  private static Request request(String text) {
    String[] parts = text.split("\\" + SEPARATOR, -1);
    Set<Stage> stages = EnumSet.noneOf(Stage.class);
    Arrays.stream(parts[1].split(",")).forEach(s -> stages.add(Stage.valueOf(s)));
    Optional<Task> task = parts[2].isEmpty() ? Optional.empty() : Optional.of(Task.valueOf(parts[2]));
    return new Request(parts[0], stages, task, Method.of(parts[3]), Long.parseLong(parts[4]), practice(parts));
  }

  private static PracticeVariant practice(String[] parts) {
    if (parts.length < 8) return PracticeVariant.USUAL;
    List<String> goals = parts[5].isEmpty() ? List.of() : List.of(parts[5].split(BETWEEN_GOALS));
    Split measured = parts.length < 9 ? Split.EVALUATION : Split.valueOf(parts[8]); // older jobs do not say
    return new PracticeVariant(goals, parts[7], Integer.parseInt(parts[6]), measured);
  }
}
