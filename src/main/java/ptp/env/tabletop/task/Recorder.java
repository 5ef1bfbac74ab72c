package ptp.env.tabletop.task;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import ptp.domain.Observation;
import ptp.domain.SceneState;
import ptp.domain.Trajectory;
import ptp.env.tabletop.Tabletop;
import ptp.env.tabletop.physics.GraspMode;
import ptp.env.tabletop.script.Motion;
import ptp.env.tabletop.script.Script;

/**
 * Runs a script with action noise and records the trajectory. With assisted grasps, noise sometimes closes the empty gripper.
 * Differs from the paper because the policy would otherwise not know what to do after a failed grasp.
 */
final class Recorder {
  private static final double GRIP_NOISE = 0.05;
  /** Probability per step, for noise of 1, that the empty hand closes for some steps. */
  private static final double FUMBLES = 0.15;
  private static final int LONGEST_FUMBLE = 5;

  private final Tabletop tabletop;
  private final SplittableRandom random;
  private final double noise;
  private int fumbling;
  private final List<Observation> observations = new ArrayList<>();
  private final List<SceneState> states = new ArrayList<>();
  private final List<float[]> actions = new ArrayList<>();

  Recorder(Tabletop tabletop, SplittableRandom random, double noise) {
    this.tabletop = tabletop;
    this.random = random;
    this.noise = noise;
    observations.add(tabletop.observe());
    states.add(tabletop.scene());
  }

  int steps() {
    return actions.size();
  }

  SceneState state() {
    return states.getLast();
  }

  void step(float[] wanted) {
    float[] action = wanted.clone();
    for (int i = 0; i < 4; i++) action[i] += (float) (noise * random.nextGaussian());
    if (noise > 0) action[4] = grip(wanted[4]) + (float) (GRIP_NOISE * random.nextGaussian());
    for (int i = 0; i < action.length; i++) action[i] = Math.clamp(action[i], -1f, 1f);
    observations.add(tabletop.step(action).seen());
    states.add(tabletop.scene());
    actions.add(action);
  }

  private float grip(float wanted) {
    if (tabletop.options().graspMode() != GraspMode.ASSISTED || state().held()) return wanted;
    if (fumbling == 0 && random.nextDouble() < FUMBLES * noise) fumbling = 1 + random.nextInt(LONGEST_FUMBLE);
    if (fumbling == 0) return wanted;
    fumbling--;
    return Motion.CLOSE;
  }

  /** Runs a script to its end, or until the recording has so many steps; whether it ended. */
  boolean run(Script script, int untilStep) {
    while (steps() < untilStep) {
      var action = script.act(state());
      if (action.isEmpty()) return true;
      step(action.get());
    }
    return script.act(state()).isEmpty();
  }

  List<Observation> observations() {
    return observations;
  }

  List<SceneState> states() {
    return states;
  }

  Trajectory trajectory(String label, boolean success) {
    return new Trajectory(label, success, List.copyOf(observations), List.copyOf(states), List.copyOf(actions));
  }
}
