package ptp.robot.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ptp.domain.Frame;
import ptp.robot.serve.PointRobot;
import ptp.robot.wire.FromRobot.Obs;
import ptp.robot.wire.WireWriter;

final class RobotLinkTest {
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final String HELLO = WireWriter.text(PointRobot.hello(20));

  private static String refusal(String address) {
    return assertThrows(RobotException.class, () -> armed(address)).getMessage();
  }

  private static void armed(String address) {
    try (RobotLink link = RobotLink.open(address, PATIENCE);
        GatedRobot robot = new GatedRobot(link, link.hello().limits())) {
      robot.arm();
    }
  }

  private static String refusal(Consumer<WebSocket> greeting) throws InterruptedException {
    try (BadRobot robot = new BadRobot(greeting).listening()) {
      return refusal("ws://127.0.0.1:" + robot.getPort());
    }
  }

  private static ByteBuffer picture(int size, double... state) {
    return WireWriter.bytes(new Obs(1, 1, -1, "", state, new Frame(size, size, new byte[size * size * 3])));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "robot | \"robot\" is not the address of a robot. Write it like ws://127.0.0.1:9140.",
    "http://127.0.0.1:1 | \"http://127.0.0.1:1\" is not the address of a robot. Write it like ws://127.0.0.1:9140.",
    "ws://a b | \"ws://a b\" is not the address of a robot. Write it like ws://127.0.0.1:9140.",
    "ws://192.0.2.1:9140 | 192.0.2.1 is another computer. Use wss://, or an SSH tunnel to 127.0.0.1.",
  })
  void aWrongAddressIsRefused(String address, String sentence) {
    assertEquals(sentence, refusal(address));
  }

  @Test
  void aPortWhereNobodyListensIsRefused() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertEquals("Nobody answers at 127.0.0.1:%d. Start the bridge on the robot's computer, then try again."
        .formatted(port), refusal("ws://127.0.0.1:" + port));
  }

  @Test
  void aServerThatNeverAnswersIsGivenUp() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertEquals("127.0.0.1:%d does not answer like a robot. Is it the right port?".formatted(mute.getLocalPort()),
          refusal("ws://127.0.0.1:" + mute.getLocalPort()));
    }
  }

  @Test
  void aRobotThatNeverSaysHelloIsGivenUp() throws InterruptedException {
    String sentence = refusal(_ -> {});
    assertEquals("does not answer like a robot. Is it the right port?", sentence.substring(sentence.indexOf(' ') + 1));
  }

  @Test
  void anotherProtocolIsRefused() throws InterruptedException {
    assertEquals("The robot speaks ptp-robot/2; this program speaks ptp-robot/1. Use the bridge that came with it.",
        refusal(s -> s.send(HELLO.replace("robot/1", "robot/2"))));
  }

  @Test
  void missingLimitsAreRefused() throws InterruptedException {
    assertEquals("\"speed\" is missing in action column \"b\".",
        refusal(s -> s.send(HELLO.replaceAll("(\"b\".*?)\"speed\":0.25,", "$1"))));
  }

  @Test
  void halfAMessageIsRefused() throws InterruptedException {
    assertEquals("The message is not a whole JSON object.", refusal(s -> s.send(HELLO.substring(0, 300))));
    assertEquals("The robot sent a part of a picture message only.", refusal(s -> {
      s.send(HELLO);
      s.send(picture(2, 0, 0, 0).slice(0, 30));
    }));
  }

  @Test
  void aPictureOfAnotherSizeIsRefused() throws InterruptedException {
    assertEquals("The robot said that its pictures have 2 x 2 pixels, but sent 27 bytes and not 12.", refusal(s -> {
      s.send(HELLO);
      s.send(picture(3, 0, 0, 0));
    }));
  }

  @Test
  void aPoseThatIsNotANumberIsRefused() throws InterruptedException {
    byte[] bytes = picture(2, 0, 0, 0).array();
    String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).replace("[0.0,", "[NaN,");
    assertEquals("The message has NaN or Infinity in the place of a number.", refusal(s -> {
      s.send(HELLO);
      s.send(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }));
  }

  @Test
  void aRobotOutsideItsBoxIsNotArmed() throws InterruptedException {
    assertEquals("The arm is outside its box. Move it back by hand, then clear the stop.", refusal(s -> {
      s.setAttachment(picture(2, 0, 0, 1.1));
      s.send(HELLO);
    }));
  }
}
