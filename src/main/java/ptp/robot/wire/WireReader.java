package ptp.robot.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ptp.domain.Frame;
import ptp.domain.Seed;
import ptp.robot.gate.ColumnLimits;
import ptp.robot.gate.Limits;
import ptp.robot.gate.Role;
import ptp.robot.wire.FromRobot.Hello;
import ptp.robot.wire.FromRobot.Obs;
import ptp.robot.wire.FromRobot.PictureSize;
import ptp.robot.wire.FromRobot.Rhythm;

/**
 * Reads messages of ptp-robot/1. Unknown fields are ignored; everything else that is not exactly of the protocol is refused
 * by a {@link WireException}.
 */
public final class WireReader {
  /** What both sides must speak. */
  public static final String PROTOCOL = "ptp-robot/1";

  private static final double SLOWEST = 20;
  private static final double FASTEST = 1000;
  private static final int LONGEST_WATCHDOG = 200;
  private static final int LARGEST_PICTURE = 1024;
  private static final int LONGEST_HEADER = 1 << 16;

  private WireReader() {}

  /** What a robot said in a text message. */
  public static FromRobot fromRobot(String text) {
    Fields m = Fields.of(text);
    String op = m.text("op");
    return switch (op) {
      case "hello" -> hello(m);
      case "yours" -> new FromRobot.Yours();
      case "armed" -> new FromRobot.Armed();
      case "late" -> new FromRobot.Late(m.whole("seq"), m.whole("ms"));
      case "done" -> new FromRobot.Done(m.whole("seq"));
      case "stopped" -> new FromRobot.Stopped(m.text("reason"));
      case "refused" -> new FromRobot.Refused(m.text("reason"));
      default -> throw unknown(op);
    };
  }

  /** What a robot was told. */
  public static ToRobot toRobot(String text) {
    Fields m = Fields.of(text);
    String op = m.text("op");
    return switch (op) {
      case "take" -> new ToRobot.Take();
      case "arm" -> new ToRobot.Arm();
      case "hold" -> new ToRobot.Hold();
      case "stop" -> new ToRobot.Stop(m.text("reason"));
      case "reset" -> new ToRobot.Reset(m.whole("seq"), m.text("name"), new Seed(m.whole("seed")));
      case "act" -> act(m);
      default -> throw unknown(op);
    };
  }

  private static WireException unknown(String op) {
    return new WireException("There is no message \"" + op + "\" in " + PROTOCOL + ".");
  }

  private static ToRobot act(Fields m) {
    double[] action = m.numbers("action");
    float[] exact = new float[action.length];
    for (int i = 0; i < exact.length; i++) exact[i] = (float) action[i];
    return new ToRobot.Act(m.whole("seq"), m.whole("saw_t"), m.whole("valid_ms", 1, LONGEST_WATCHDOG), m.numbers(
        "target"), exact);
  }

  private static Hello hello(Fields m) {
    String protocol = m.text("protocol");
    if (!protocol.equals(PROTOCOL)) {
      throw new WireException("The robot speaks %s; this program speaks %s. Use the bridge that came with it."
          .formatted(protocol, PROTOCOL));
    }
    List<ActionColumn> action = m.objects("action").stream().map(WireReader::action).toList();
    List<Column> state = m.objects("state").stream().map(WireReader::state).toList();
    Hello hello = new Hello(m.text("name"), rhythm(m), size(m.object("picture")), action, state, m.texts("resets"));
    refuseColumns(hello);
    return hello;
  }

  private static Rhythm rhythm(Fields m) {
    double rate = m.number("rate");
    if (rate < SLOWEST || rate > FASTEST) {
      throw new WireException("The robot must send 20 to 1000 pictures per second, not %s.".formatted(rate));
    }
    return new Rhythm(rate, m.whole("watchdog_ms", 1, LONGEST_WATCHDOG), m.truth("lockstep"));
  }

  private static PictureSize size(Fields m) {
    return new PictureSize(m.whole("width", 1, LARGEST_PICTURE), m.whole("height", 1, LARGEST_PICTURE));
  }

  private static ActionColumn action(Fields m) {
    String name = m.text("name");
    Fields named = m.called("action column \"" + name + "\"");
    try {
      ColumnLimits limits =
          new ColumnLimits(
              role(named), named.number("low"), named.number("high"), named.number("speed"),
              named.number("acceleration"));
      return new ActionColumn(name, named.text("unit"), limits);
    } catch (WireException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new WireException("The limits of action column \"" + name + "\" are wrong: " + e.getMessage() + ".");
    }
  }

  private static Column state(Fields m) {
    String name = m.text("name");
    Fields named = m.called("state column \"" + name + "\"");
    return new Column(name, named.text("unit"), role(named), named.number("low"), named.number("high"));
  }

  private static Role role(Fields m) {
    String role = m.text("role");
    try {
      return Role.valueOf(role.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new WireException("There is no role \"" + role + "\"; use position, orientation, joint, gripper, sensor "
          + "or scene.");
    }
  }

  private static void refuseColumns(Hello hello) {
    refuseNames("action", hello.action().stream().map(ActionColumn::name).toList());
    refuseNames("state", hello.state().stream().map(Column::name).toList());
    for (ActionColumn c : hello.action()) {
      if (hello.stateColumn(c.name()) >= 0) continue;
      throw new WireException("The robot does not sense its action column \"" + c.name()
          + "\"; add a state column of that name.");
    }
  }

  private static void refuseNames(String kind, List<String> names) {
    if (names.isEmpty() || names.size() > Limits.MOST_COLUMNS) {
      throw new WireException("A robot has 1 to 64 " + kind + " columns, not " + names.size() + ".");
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) throw new WireException("The " + kind + " column \"" + name + "\" is there twice.");
    }
  }

  /**
   * What a robot showed in a binary message: the length of the header as a little-endian 32-bit number, the header, and the
   * picture's rows of red, green, blue.
   */
  public static Obs obs(ByteBuffer message, Hello hello) {
    ByteBuffer b = message.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    int length = b.remaining() < 4 ? -1 : b.getInt();
    if (length < 2 || length > LONGEST_HEADER || length > b.remaining()) {
      throw new WireException("The robot sent a part of a picture message only.");
    }
    byte[] head = new byte[length];
    b.get(head);
    Fields m = Fields.of(new String(head, StandardCharsets.UTF_8)).called("the picture message");
    if (!m.text("op").equals("obs")) throw unknown(m.text("op"));
    double[] state = m.numbers("state");
    if (state.length != hello.state().size()) {
      throw new WireException("The robot has %d state columns but sent %d numbers."
          .formatted(hello.state().size(), state.length));
    }
    return new Obs(m.whole("seq"), m.whole("t"), m.whole("answers"), m.text("why"), state, picture(b, hello.picture()));
  }

  private static Frame picture(ByteBuffer b, PictureSize size) {
    if (b.remaining() != size.width() * size.height() * 3) {
      throw new WireException("The robot said that its pictures have %d x %d pixels, but sent %d bytes and not %d."
          .formatted(size.width(), size.height(), b.remaining(), size.width() * size.height() * 3));
    }
    byte[] rgb = new byte[b.remaining()];
    b.get(rgb);
    return new Frame(size.width(), size.height(), rgb);
  }
}
