package ptp.robot.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import ptp.robot.gate.ColumnLimits;
import ptp.robot.gate.Role;
import ptp.robot.wire.FromRobot.Hello;
import ptp.robot.wire.FromRobot.Obs;

/** Writes messages of ptp-robot/1. Numbers keep every bit. */
public final class WireWriter {
  private WireWriter() {}

  /** A text message to a robot. */
  public static String text(ToRobot message) {
    return switch (message) {
      case ToRobot.Take _ -> op("take").toString();
      case ToRobot.Arm _ -> op("arm").toString();
      case ToRobot.Hold _ -> op("hold").toString();
      case ToRobot.Stop m -> with(op("stop"), "reason", m.reason()).toString();
      case ToRobot.Act m -> act(m).toString();
      case ToRobot.Reset m -> {
        JsonObject json = with(op("reset"), "name", m.name());
        yield with(with(json, "seq", m.seq()), "seed", m.seed().value()).toString();
      }
    };
  }

  private static JsonObject act(ToRobot.Act m) {
    JsonObject json = with(with(with(op("act"), "seq", m.seq()), "saw_t", m.sawT()), "valid_ms", m.validMs());
    double[] action = new double[m.action().length];
    for (int i = 0; i < action.length; i++) action[i] = m.action()[i];
    json.add("target", array(m.target()));
    json.add("action", array(action));
    return json;
  }

  /** A text message from a robot; pictures are binary, see {@link #bytes}. */
  public static String text(FromRobot message) {
    return switch (message) {
      case Hello m -> hello(m).toString();
      case FromRobot.Yours _ -> op("yours").toString();
      case FromRobot.Armed _ -> op("armed").toString();
      case FromRobot.Late m -> with(with(op("late"), "seq", m.seq()), "ms", m.ms()).toString();
      case FromRobot.Done m -> with(op("done"), "seq", m.seq()).toString();
      case FromRobot.Stopped m -> with(op("stopped"), "reason", m.reason()).toString();
      case FromRobot.Refused m -> with(op("refused"), "reason", m.reason()).toString();
      case Obs _ -> throw new IllegalArgumentException("a picture is a binary message");
    };
  }

  private static JsonObject hello(Hello m) {
    JsonObject json = with(with(op("hello"), "protocol", WireReader.PROTOCOL), "name", m.name());
    with(with(json, "rate", m.rhythm().rate()), "watchdog_ms", m.rhythm().watchdogMs());
    json.addProperty("lockstep", m.rhythm().lockstep());
    json.add("picture", with(with(new JsonObject(), "width", m.picture().width()), "height", m.picture().height()));
    JsonArray action = new JsonArray();
    for (ActionColumn c : m.action()) action.add(column(c));
    json.add("action", action);
    JsonArray state = new JsonArray();
    for (Column c : m.state()) state.add(column(c.name(), c.unit(), c.role(), c.low(), c.high()));
    json.add("state", state);
    JsonArray resets = new JsonArray();
    m.resets().forEach(resets::add);
    json.add("resets", resets);
    return json;
  }

  private static JsonElement column(ActionColumn c) {
    ColumnLimits limits = c.limits();
    JsonObject json = column(c.name(), c.unit(), limits.role(), limits.low(), limits.high());
    return with(with(json, "speed", limits.speed()), "acceleration", limits.acceleration());
  }

  private static JsonObject column(String name, String unit, Role role, double low, double high) {
    JsonObject json = with(with(new JsonObject(), "name", name), "unit", unit);
    return with(with(with(json, "role", role.name().toLowerCase(Locale.ROOT)), "low", low), "high", high);
  }

  /** A picture message. */
  public static ByteBuffer bytes(Obs m) {
    JsonObject json = with(with(op("obs"), "seq", m.seq()), "t", m.t());
    with(with(json, "answers", m.answers()), "why", m.why()).add("state", array(m.state()));
    byte[] head = json.toString().getBytes(StandardCharsets.UTF_8);
    byte[] rgb = m.picture().rgb();
    ByteBuffer b = ByteBuffer.allocate(4 + head.length + rgb.length).order(ByteOrder.LITTLE_ENDIAN);
    return b.putInt(head.length).put(head).put(rgb).flip();
  }

  private static JsonObject op(String op) {
    return with(new JsonObject(), "op", op);
  }

  private static JsonObject with(JsonObject json, String name, String value) {
    json.addProperty(name, value);
    return json;
  }

  private static JsonObject with(JsonObject json, String name, Number value) {
    json.add(name, new JsonPrimitive(value));
    return json;
  }

  private static JsonArray array(double[] numbers) {
    JsonArray array = new JsonArray(numbers.length);
    for (double v : numbers) array.add(v);
    return array;
  }
}
