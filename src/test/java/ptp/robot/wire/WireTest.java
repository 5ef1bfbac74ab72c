package ptp.robot.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ptp.domain.Frame;
import ptp.domain.Seed;
import ptp.robot.serve.PointRobot;
import ptp.robot.wire.FromRobot.Hello;
import ptp.robot.wire.FromRobot.Obs;

final class WireTest {
  private static final Hello HELLO = PointRobot.hello(20);

  private static String refusal(Runnable reading) {
    return assertThrows(WireException.class, reading::run).getMessage();
  }

  private static String refusal(String text) {
    return refusal(() -> WireReader.fromRobot(text));
  }

  @Test
  void everyMessageComesBackAsItWas() {
    List<ToRobot> told =
        List.of(new ToRobot.Take(), new ToRobot.Arm(), new ToRobot.Hold(), new ToRobot.Stop("a \"reason\"\n"),
            new ToRobot.Reset(3, "A", new Seed(Long.MIN_VALUE + 1)));
    for (ToRobot m : told) assertEquals(m, WireReader.toRobot(WireWriter.text(m)));
    List<FromRobot> said =
        List.of(HELLO, new FromRobot.Yours(), new FromRobot.Armed(), new FromRobot.Late(1, 2), new FromRobot.Done(3),
            new FromRobot.Stopped("s"), new FromRobot.Refused("r"));
    for (FromRobot m : said) assertEquals(m, WireReader.fromRobot(WireWriter.text(m)));
  }

  @Test
  void numbersKeepEveryBit() {
    SplittableRandom random = new SplittableRandom(1);
    double[] target = random.doubles(64, -1e4, 1e4).toArray();
    float[] action = new float[64];
    for (int i = 0; i < 64; i++) action[i] = (float) random.nextDouble(-1, 1);
    action[0] = -0f;
    ToRobot.Act sent = new ToRobot.Act(Long.MAX_VALUE, Long.MIN_VALUE, 200, target, action);
    ToRobot.Act read = (ToRobot.Act) WireReader.toRobot(WireWriter.text(sent));
    assertArrayEquals(target, read.target());
    assertArrayEquals(action, read.action());
    assertEquals(Long.MAX_VALUE, read.seq());
    assertEquals(Long.MIN_VALUE, read.sawT());
  }

  private static Obs obs(double... state) {
    return new Obs(5, 6, -1, "", state, new Frame(2, 2, new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, -1, -128}));
  }

  @Test
  void aPictureComesBackAsItWas() {
    Obs read = WireReader.obs(WireWriter.bytes(obs(.1, -.2, 1e-9)), HELLO);
    assertEquals(obs().picture(), read.picture());
    assertArrayEquals(new double[] {.1, -.2, 1e-9}, read.state());
    assertTrue(read.ready());
  }

  @Test
  void whatIsNoPictureIsRefused() {
    ByteBuffer sound = WireWriter.bytes(obs(0, 0, 0));
    assertEquals("The robot sent a part of a picture message only.",
        refusal(() -> WireReader.obs(sound.slice(0, 20), HELLO)));
    assertEquals("The robot said that its pictures have 2 x 2 pixels, but sent 9 bytes and not 12.",
        refusal(() -> WireReader.obs(sound.slice(0, sound.remaining() - 3), HELLO)));
    assertEquals("The robot has 3 state columns but sent 2 numbers.",
        refusal(() -> WireReader.obs(WireWriter.bytes(obs(0, 0)), HELLO)));
    byte[] nan = new String(sound.array(), java.nio.charset.StandardCharsets.ISO_8859_1).replace("[0.0,", "[NaN,")
        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertEquals("The message has NaN or Infinity in the place of a number.",
        refusal(() -> WireReader.obs(ByteBuffer.wrap(nan), HELLO)));
  }

  /** What is changed in a sound hello, and the sentence that says so. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "ptp-robot/1 | ptp-robot/2 | The robot speaks ptp-robot/2; this program speaks ptp-robot/1. Use the bridge that came with it.",
    "\"speed\":0.25, | ~~ | \"speed\" is missing in action column \"a\".",
    "\"acceleration\":1.0 | \"acceleration\":null | \"acceleration\" in action column \"a\" must be a finite number.",
    "\"low\":-1.0 | \"low\":1e999 | \"low\" in action column \"a\" must be a finite number.",
    "\"low\":-1.0 | \"low\":1.0 | The limits of action column \"a\" are wrong: low must be below high, and both must be given, not 1.0 and 1.0.",
    "\"speed\":0.25 | \"speed\":0 | The limits of action column \"a\" are wrong: speed and acceleration must be given and above 0, not 0.0 and 1.0.",
    "\"role\":\"joint\" | \"role\":\"elbow\" | There is no role \"elbow\"; use position, orientation, joint, gripper, sensor or scene.",
    "\"rate\":20.0 | \"rate\":10 | The robot must send 20 to 1000 pictures per second, not 10.0.",
    "\"watchdog_ms\":200 | \"watchdog_ms\":500 | watchdog_ms in the message must be 1 to 200, not 500.",
    "\"lockstep\":false | \"lockstep\":0 | \"lockstep\" in the message must be true or false.",
    "\"width\":2 | \"width\":4000 | width in \"picture\" must be 1 to 1024, not 4000.",
    "\"name\":\"force\" | \"name\":\"b\" | The state column \"b\" is there twice.",
    "\"op\":\"hello\" | \"op\":\"helo\" | There is no message \"helo\" in ptp-robot/1.",
  })
  void aRobotThatCannotBeUsedIsRefusedInWords(String sound, String broken, String sentence) {
    String text = WireWriter.text(HELLO);
    assertTrue(text.contains(sound), sound + " in " + text);
    int at = text.indexOf(sound);
    assertEquals(sentence, refusal(text.substring(0, at) + broken + text.substring(at + sound.length())));
  }

  @Test
  void aRobotMustSenseWhatItMoves() {
    Hello h = HELLO;
    Hello blind = new Hello(h.name(), h.rhythm(), h.picture(), h.action(), h.state().subList(0, 2), h.resets());
    assertEquals("The robot does not sense its action column \"a\"; add a state column of that name.",
        refusal(WireWriter.text(blind)));
    Hello still = new Hello(h.name(), h.rhythm(), h.picture(), List.of(), h.state(), h.resets());
    assertEquals("A robot has 1 to 64 action columns, not 0.", refusal(WireWriter.text(still)));
  }

  @Test
  void unknownFieldsAreIgnored() {
    assertEquals(new FromRobot.Done(4), WireReader.fromRobot("{\"op\":\"done\",\"seq\":4,\"mood\":{\"good\":[1]}}"));
  }

  /** Whatever arrives, it is read or refused in words. */
  @Test
  void damagedMessagesAreRefusedOrRead() {
    SplittableRandom random = new SplittableRandom(3);
    byte[] picture = WireWriter.bytes(obs(.1, .2, .3)).array();
    String hello = WireWriter.text(HELLO);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = picture.clone();
      for (int k = random.nextInt(4); k >= 0; k--) damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      StringBuilder text = new StringBuilder(hello);
      for (int k = random.nextInt(4); k >= 0; k--)
        text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(
            128));
      int length = random.nextInt(damaged.length + 1);
      refused += refuses(() -> WireReader.obs(ByteBuffer.wrap(damaged, 0, length), HELLO));
      refused += refuses(() -> WireReader.fromRobot(text.toString()));
      refused += refuses(() -> WireReader.toRobot(text.substring(random.nextInt(text.length()))));
    }
    assertTrue(refused > 20_000, refused + " of 60,000 were refused");
  }

  private static int refuses(Runnable reading) {
    try {
      reading.run();
      return 0;
    } catch (WireException e) {
      assertTrue(!e.getMessage().isBlank() && !e.getMessage().contains("\n") || e.getMessage().length() < 2000);
      return 1;
    }
  }
}
