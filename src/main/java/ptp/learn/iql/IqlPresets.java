package ptp.learn.iql;

import ptp.domain.ObservationMode;
import ptp.learn.LearningRate.Schedule;
import ptp.learn.iql.IqlOptions.Body;
import ptp.learn.iql.IqlOptions.Goals;
import ptp.learn.iql.IqlOptions.Network;
import ptp.learn.iql.IqlOptions.Optimiser;
import ptp.learn.iql.IqlOptions.Policy;
import ptp.learn.iql.IqlOptions.ValueTarget;
import ptp.learn.iql.IqlOptions.Values;

/** The named settings of {@link IqlOptions}. */
public final class IqlPresets {
  private IqlPresets() {}

  /** The paper's words; what it leaves open is taken from the released code. */
  public static IqlOptions printed() {
    return new IqlOptions(
        ObservationMode.IMAGE,
        1024,
        new Network(Body.MLP, Body.MLP, 4, 2, 256, false),
        new Optimiser(Schedule.CONSTANT, 200_000, 3e-4, 3e-4, 1e-4, false, 0),
        new Values(true, ValueTarget.Q, 1, .995, .9, 3, false, .01, -200),
        new Policy(true, true, .01, 100, .15, 0, 0),
        new Goals(0, .7, 0, .3, 0, 0));
  }

  /** Settings of the authors' released code, which produced the paper's figures. */
  public static IqlOptions released() {
    return new IqlOptions(
        ObservationMode.IMAGE,
        256,
        new Network(Body.MLP, Body.MLP, 4, 2, 256, false),
        new Optimiser(Schedule.CONSTANT, 100_000, 3e-4, 3e-4, 1e-4, false, 0),
        new Values(true, ValueTarget.Q, 1, .995, .9, 2, false, .01, -200),
        new Policy(true, true, .01, 100, .15, 0, 0),
        new Goals(.1, .6, 0, .3, 0, 0));
  }

  /**
   * The same method inside two CPU cores. Differs from the paper in each point that was measured to matter there: the
   * gripper's pose beside the image, convolutions, behaviour cloning on hindsight goals, values from 10-step returns with
   * some random goals.
   */
  public static IqlOptions laptop() {
    return new IqlOptions(
        ObservationMode.IMAGE_AND_POSE,
        256,
        new Network(Body.CONV, Body.MLP, 2, 2, 256, true),
        new Optimiser(Schedule.ONE_CYCLE, 10_000, 1.5e-3, 7e-4, 1e-3, true, 10),
        new Values(true, ValueTarget.N_STEP, 10, .98, .8, 6, true, .02, -50),
        new Policy(true, false, 3, 20, .15, 0, 0),
        new Goals(.1, .4, .15, 0, .1, .25));
  }
}
