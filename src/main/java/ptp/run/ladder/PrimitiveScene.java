package ptp.run.ladder;

import ptp.domain.Frame;
import ptp.domain.Observation;
import ptp.domain.Primitive;
import ptp.domain.SceneState;
import ptp.domain.Seed;
import ptp.domain.Success;
import ptp.domain.Task;
import ptp.env.Environment;
import ptp.env.tabletop.Tabletop;

/** A table-top whose episodes start in random scenes in which a primitive can be done, instead of at a task's start. */
final class PrimitiveScene implements Environment {
  private final Tabletop tabletop;
  private Primitive primitive;

  PrimitiveScene(Tabletop tabletop) {
    this.tabletop = tabletop;
  }

  /** The primitive of the episodes that follow. */
  void show(Primitive chosen) {
    primitive = chosen;
  }

  @Override
  public Observation reset(Task task, Seed seed) {
    return tabletop.reset(primitive, seed);
  }

  @Override
  public Observation reset(Seed seed) {
    return tabletop.reset(seed);
  }

  @Override
  public Observation step(float[] action) {
    return tabletop.step(action);
  }

  @Override
  public Observation observe() {
    return tabletop.observe();
  }

  @Override
  public Frame render(int width, int height) {
    return tabletop.render(width, height);
  }

  @Override
  public SceneState state() {
    return tabletop.state();
  }

  @Override
  public Success success(Task task, SceneState goal) {
    return tabletop.success(task, goal);
  }

  @Override
  public Snapshot save() {
    return tabletop.save();
  }

  @Override
  public void restore(Snapshot snapshot) {
    tabletop.restore(snapshot);
  }

  @Override
  public void close() {
    tabletop.close();
  }
}
