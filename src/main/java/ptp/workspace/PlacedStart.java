package ptp.workspace;

import ptp.domain.Observation;
import ptp.domain.SceneState;
import ptp.domain.Seed;
import ptp.domain.Task;
import ptp.env.ForwardingEnvironment;
import ptp.env.tabletop.Tabletop;

/** A simulator whose episodes begin in a scene of one's own instead of the task's start. */
final class PlacedStart extends ForwardingEnvironment {
  private final Tabletop tabletop;
  private final SceneState scene;

  /**
   * @param tabletop is closed with this
   */
  PlacedStart(Tabletop tabletop, SceneState scene) {
    super(tabletop);
    this.tabletop = tabletop;
    this.scene = scene;
  }

  @Override
  public Observation reset(Task task, Seed seed) {
    return tabletop.put(scene);
  }
}
