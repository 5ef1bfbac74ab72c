package ptp.env;

import java.util.Optional;
import ptp.domain.Frame;
import ptp.domain.Observation;
import ptp.domain.SceneState;
import ptp.domain.Seed;
import ptp.domain.Success;
import ptp.domain.Task;

/** Forwards every call to another environment; base class of wrappers. */
public abstract class ForwardingEnvironment implements Environment {
  private final Environment world;

  /** @param world is closed with this */
  protected ForwardingEnvironment(Environment world) {
    this.world = world;
  }

  @Override
  public Observation reset(Task task, Seed seed) {
    return world.reset(task, seed);
  }

  @Override
  public Observation reset(Seed seed) {
    return world.reset(seed);
  }

  @Override
  public Step step(float[] action) {
    return world.step(action);
  }

  @Override
  public Observation observe() {
    return world.observe();
  }

  @Override
  public Frame render(int width, int height) {
    return world.render(width, height);
  }

  @Override
  public Optional<SceneState> state() {
    return world.state();
  }

  @Override
  public Optional<Success> success(Task task, SceneState goal) {
    return world.success(task, goal);
  }

  @Override
  public Snapshot save() {
    return world.save();
  }

  @Override
  public void restore(Snapshot snapshot) {
    world.restore(snapshot);
  }

  @Override
  public void close() {
    world.close();
  }
}
