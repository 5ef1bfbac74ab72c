package ptp.workspace.job;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ptp.domain.MethodId;
import ptp.domain.RunId;
import ptp.domain.Task;
import ptp.experiment.preset.PracticeVariant;
import ptp.io.StoreException;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;
import ptp.service.JobService.State;
import ptp.workspace.job.JobStore.Job;

/** Jobs as the workspace's index keeps them, their requests as JSON. */
public final class StoredJobs implements JobLog {
  private static final Gson GSON = new Gson();

  private final JobStore store;

  /** Requests that an earlier version wrote are written anew. */
  public StoredJobs(JobStore store) {
    this.store = store;
    for (Job job : store.list()) {
      if (OldRequest.is(job.request())) store.rewrite(job.id(), text(OldRequest.read(job.request())));
    }
  }

  /**
   * A request as JSON.
   *
   * @param task null for none
   */
  private record Stored(
      String preset, List<Stage> stages, @Nullable Task task, String method, long seed, PracticeVariant practice) {}

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
        job.id(), request(job), State.valueOf(job.state()), job.message(), job.stage().map(Stage::valueOf), job.run());
  }

  private static String text(Request r) {
    List<Stage> stages = r.stages().stream().sorted().toList();
    return GSON.toJson(
        new Stored(r.preset(), stages, r.task().orElse(null), r.method().id(), r.seed(), r.practice()));
  }

  private static Request request(Job job) {
    try {
      Stored s = GSON.fromJson(job.request(), Stored.class);
      Set<Stage> stages = EnumSet.copyOf(s.stages());
      return new Request(
          s.preset(), stages, Optional.ofNullable(s.task()), new MethodId(s.method()), s.seed(), s.practice());
    } catch (JsonParseException | NullPointerException | IllegalArgumentException e) {
      throw new StoreException("the request of job " + job.id() + " in the workspace's index cannot be read", e);
    }
  }
}
