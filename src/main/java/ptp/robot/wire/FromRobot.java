package ptp.robot.wire;

import java.util.List;
import ptp.domain.Frame;
import ptp.robot.gate.GateTimes;
import ptp.robot.gate.Limits;

/** What a robot says. */
public sealed interface FromRobot {
  /**
   * The first message of a connection.
   *
   * @param picture of which size every picture is
   * @param action 1 to 64 columns of absolute targets
   * @param state 1 to 64 sensed columns, among them one with the name of each action column
   * @param resets names that {@link ToRobot.Reset} may have
   */
  record Hello(
      String name, Rhythm rhythm, PictureSize picture, List<ActionColumn> action, List<Column> state,
      List<String> resets) implements FromRobot {
    /** The robot's own limits. */
    public Limits limits() {
      return new Limits(action.stream().map(ActionColumn::limits).toList(), GateTimes.DEFAULT);
    }

    /** Where the state column of that name stands; -1 when there is none. */
    public int stateColumn(String column) {
      return state.stream().map(Column::name).toList().indexOf(column);
    }
  }

  /**
   * The robot's time.
   *
   * @param rate pictures per second, at least 20; in lock step, of simulated seconds
   * @param watchdogMs after which time without a command it stops by itself, at most 200
   * @param lockstep whether time passes only with every {@link ToRobot.Act}
   */
  record Rhythm(double rate, int watchdogMs, boolean lockstep) {}

  /** In pixels. */
  record PictureSize(int width, int height) {}

  /**
   * A picture and what was sensed with it; a binary message.
   *
   * @param t the robot's monotonic clock when the picture was taken, ns
   * @param answers the command that led to it, in lock step; -1 otherwise
   * @param why the robot is not ready; empty when it is
   * @param state one number for each state column
   */
  record Obs(long seq, long t, long answers, String why, double[] state, Frame picture) implements FromRobot {
    public boolean ready() {
      return why.isEmpty();
    }
  }

  /** The connection holds the robot now. */
  record Yours() implements FromRobot {}

  /** A stop was cleared and targets are followed. */
  record Armed() implements FromRobot {}

  /** A command was dropped because it was decided on a picture that old. */
  record Late(long seq, long ms) implements FromRobot {}

  /** A reset has ended. */
  record Done(long seq) implements FromRobot {}

  /** The robot stands and follows nothing until it is armed again. */
  record Stopped(String reason) implements FromRobot {}

  /** A message was not obeyed. */
  record Refused(String reason) implements FromRobot {}
}
