package ptp.robot.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import ptp.domain.Seed;
import ptp.robot.wire.FromRobot;
import ptp.robot.wire.FromRobot.Armed;
import ptp.robot.wire.FromRobot.Done;
import ptp.robot.wire.FromRobot.Hello;
import ptp.robot.wire.FromRobot.Late;
import ptp.robot.wire.FromRobot.Refused;
import ptp.robot.wire.FromRobot.Stopped;
import ptp.robot.wire.FromRobot.Yours;
import ptp.robot.wire.ToRobot;
import ptp.robot.wire.ToRobot.Act;

final class RobotSessionTest {
  private static final long MS = 1_000_000;

  private final PointRobot body = new PointRobot();
  private final RobotSession session = new RobotSession(body);
  private final List<FromRobot> heard = new ArrayList<>();
  private final List<FromRobot> strangerHeard = new ArrayList<>();
  private final Consumer<FromRobot> holder = heard::add;
  private final Consumer<FromRobot> stranger = strangerHeard::add;

  private static Act act(long seq, long sawMs, double... target) {
    return new Act(seq, sawMs * MS, 200, target, new float[0]);
  }

  private void tell(ToRobot message, long ms) {
    session.heard(holder, message, ms * MS);
  }

  private RobotSessionTest armed() {
    session.opened(holder);
    session.opened(stranger);
    tell(new ToRobot.Take(), 0);
    tell(new ToRobot.Arm(), 0);
    assertInstanceOf(Hello.class, heard.getFirst());
    assertEquals(List.of(new Yours(), new Armed()), heard.subList(1, 3));
    heard.clear();
    strangerHeard.clear();
    return this;
  }

  @Test
  void aTargetIsFollowedAndClippedToTheRobotsOwnBox() {
    armed().tell(act(1, 0, .5, 7), 10);
    assertArrayEquals(new double[] {.5, 1}, body.target);
    assertEquals(List.of(), heard);
  }

  @Test
  void nothingMovesBeforeItIsArmed() {
    session.opened(holder);
    tell(act(1, 0, .5, 0), 1);
    assertEquals(new Refused("Take the robot first."), heard.getLast());
    tell(new ToRobot.Take(), 2);
    tell(act(1, 0, .5, 0), 3);
    tell(new ToRobot.Reset(1, "home", new Seed(0)), 4);
    assertEquals(List.of(new Stopped("not armed"), new Stopped("not armed")), heard.subList(3, 5));
    assertNull(body.target);
    assertEquals(0, body.resets);
  }

  @Test
  void theWatchdogStopsWhenCommandsCease() {
    armed().tell(act(1, 0, .5, 0), 10);
    session.tick(210 * MS);
    assertEquals(List.of(), heard);
    session.tick(211 * MS);
    assertNull(body.target);
    assertEquals(List.of(new Stopped("no command for 200 ms")), heard);
    assertEquals(heard, strangerHeard);
  }

  @Test
  void aHoldIsNoStop() {
    armed().tell(act(1, 0, .5, 0), 10);
    tell(new ToRobot.Hold(), 20);
    session.tick(9000 * MS);
    assertNull(body.target);
    tell(act(2, 9000, .4, 0), 9001);
    assertArrayEquals(new double[] {.4, 0}, body.target);
  }

  @Test
  void aCommandThatWasDecidedOnAnOldPictureIsDropped() {
    armed().tell(act(1, 0, .5, 0), 251);
    assertEquals(List.of(new Late(1, 251)), heard);
    assertNull(body.target);
  }

  @Test
  void olderCommandsAreDropped() {
    armed().tell(act(2, 0, .5, 0), 10);
    tell(act(1, 0, .1, 0), 11);
    tell(act(2, 0, .2, 0), 12);
    assertArrayEquals(new double[] {.5, 0}, body.target);
  }

  @Test
  void anybodyMayStopAndTheFirstReasonStays() {
    armed().tell(act(1, 0, .5, 0), 10);
    session.heard(stranger, new ToRobot.Stop("I was near"), 20 * MS);
    tell(new ToRobot.Stop("later"), 30);
    tell(act(2, 20, .5, 0), 40);
    assertNull(body.target);
    assertEquals(List.of(new Stopped("I was near"), new Stopped("I was near")), heard);
    assertEquals("I was near", session.obs(50 * MS, -1).why());
    tell(new ToRobot.Arm(), 60);
    assertEquals("", session.obs(70 * MS, -1).why());
  }

  @Test
  void aSecondHolderIsRefused() {
    armed();
    String held = "Another program holds this robot. Close it, or press STOP if it must not move.";
    for (ToRobot m : List.of(new ToRobot.Take(), new ToRobot.Arm(), act(1, 0, .5, 0), new ToRobot.Hold())) {
      session.heard(stranger, m, MS);
      assertEquals(new Refused(held), strangerHeard.removeLast());
    }
    assertNull(body.target);
  }

  @Test
  void aLostHolderStopsTheRobotAndTheNextOneIsNotArmed() {
    armed().tell(act(1, 0, .5, 0), 10);
    session.closed(holder);
    assertNull(body.target);
    assertEquals(List.of(new Stopped("the link was lost")), strangerHeard);
    session.heard(stranger, new ToRobot.Take(), 20 * MS);
    session.heard(stranger, act(2, 20, .5, 0), 21 * MS);
    assertEquals(new Stopped("the link was lost"), strangerHeard.getLast());
  }

  @Test
  void nonsenseOfTheHolderStopsAndOfOthersDoesNot() {
    armed().tell(act(1, 0, .5, 0), 10);
    session.nonsense(stranger, "what?");
    assertArrayEquals(new double[] {.5, 0}, body.target);
    session.nonsense(holder, "what?");
    assertEquals(List.of(new Refused("what?"), new Stopped("a message that cannot be read")), heard);
    assertNull(body.target);
  }

  @Test
  void aTargetOfAnotherLengthStops() {
    armed().tell(act(1, 0, .5), 10);
    assertEquals(List.of(new Stopped("a target of 1 numbers")), heard);
  }

  @Test
  void resetsHaveNames() {
    armed().tell(new ToRobot.Reset(7, "home", new Seed(1)), 5);
    tell(new ToRobot.Reset(8, "moon", new Seed(1)), 6);
    assertEquals(new Done(7), heard.getFirst());
    assertEquals(new Refused("This robot has no reset \"moon\"; it has [home]."), heard.getLast());
    assertEquals(1, body.resets);
  }
}
