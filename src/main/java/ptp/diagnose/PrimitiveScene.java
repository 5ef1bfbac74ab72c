package ptp.diagnose;

import ptp.domain.Observation;
import ptp.domain.Primitive;
import ptp.domain.Seed;
import ptp.domain.Task;
import ptp.env.ForwardingEnvironment;
import ptp.env.tabletop.Tabletop;

/** A table-top whose episodes start in random scenes in which a primitive can be done, instead of at a task's start. */
final class PrimitiveScene extends ForwardingEnvironment {
  private final Tabletop tabletop;
  @SuppressWarnings("NullAway.Init") // shown before the first episode
  private Primitive primitive;

  PrimitiveScene(Tabletop tabletop) {
    super(tabletop);
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
}
