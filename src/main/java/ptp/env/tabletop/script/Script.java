package ptp.env.tabletop.script;

import java.util.Optional;
import ptp.domain.SceneState;

/** A scripted behaviour that sees the privileged state. It reacts to what it sees, so that noise is corrected. */
public interface Script {
  /** The action wanted now, or empty when the behaviour is finished. */
  Optional<float[]> act(SceneState state);
}
