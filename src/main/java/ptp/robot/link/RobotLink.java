package ptp.robot.link;

import java.io.ByteArrayOutputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import ptp.domain.Seed;
import ptp.domain.UserMessage;
import ptp.robot.wire.FromRobot.Hello;
import ptp.robot.wire.FromRobot.Obs;
import ptp.robot.wire.FromRobot;
import ptp.robot.wire.ToRobot;
import ptp.robot.wire.WireException;
import ptp.robot.wire.WireReader;
import ptp.robot.wire.WireWriter;

/**
 * A connection to a robot. Messages are sent by a thread of its own in their order; a stop overtakes all that wait. Once
 * lost, it stays lost.
 */
public final class RobotLink implements AutoCloseable {
  private static final int LONGEST_TEXT = 1 << 16;
  private static final int LARGEST_PICTURE = 10_000_000;
  private static final long SECONDS_TO_SEND = 2;

  private final RobotAddress address;
  private final HttpClient http = HttpClient.newHttpClient();
  private final BlockingDeque<String> waiting = new LinkedBlockingDeque<>();
  private final Heard heard;
  private final WebSocket socket;
  private final Thread sender = new Thread(this::send, "robot-sender");
  private final Hello hello;

  private RobotLink(RobotAddress address, Duration patience) {
    this.address = address;
    this.heard = new Heard();
    this.socket = connect(patience);
    sender.setDaemon(true);
    sender.setPriority(Thread.MAX_PRIORITY);
    sender.start();
    this.hello = greeting(patience);
  }

  private Hello greeting(Duration patience) {
    try {
      return heard.await(Hello.class, patience, noRobot());
    } catch (RobotException e) {
      close();
      throw e;
    }
  }

  private String noRobot() {
    return "%s does not answer like a robot. Is it the right port?".formatted(address);
  }

  /**
   * Connects.
   *
   * @param patience with a robot that does not answer
   * @throws RobotException when it cannot be used
   */
  public static RobotLink open(String address, Duration patience) {
    return new RobotLink(RobotAddress.of(address), patience);
  }

  private WebSocket connect(Duration patience) {
    try {
      return http.newWebSocketBuilder().connectTimeout(patience).buildAsync(address.uri(), new Ears()).get(
          patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("Connecting was cancelled.");
    } catch (TimeoutException _) {
      throw failed(noRobot());
    } catch (ExecutionException e) {
      throw failed(
          e.getCause() instanceof ConnectException
              ? "Nobody answers at %s. Start the bridge on the robot's computer, then try again.".formatted(address)
              : noRobot());
    }
  }

  private RobotException failed(String sentence) {
    http.shutdownNow();
    return new RobotException(sentence);
  }

  /** What the robot said of itself when it was connected. */
  public Hello hello() {
    return hello;
  }

  /** Becomes the robot's holder. */
  public void take(Duration patience) {
    send(new ToRobot.Take());
    heard.await(FromRobot.Yours.class, patience, "The robot does not answer.");
  }

  /** Clears the robot's stop and waits until it says that it is ready; only after a person allowed it. */
  public Seen arm(Duration patience) {
    long asked = System.nanoTime();
    send(new ToRobot.Arm());
    heard.await(FromRobot.Armed.class, patience, "The robot does not answer.");
    return seen(s -> s.at() > asked && s.obs().ready(), patience);
  }

  /** A scripted reset; returns what is seen afterwards. */
  public Seen reset(long seq, String name, Seed seed, Duration patience) {
    send(new ToRobot.Reset(seq, name, seed));
    if (hello.rhythm().lockstep()) return seen(s -> s.obs().answers() == seq, patience);
    heard.await(FromRobot.Done.class, patience, "The robot has not come to its start.");
    long done = System.nanoTime();
    return seen(s -> s.at() > done, patience);
  }

  /** Sends after all that waits. */
  public void send(ToRobot message) {
    waiting.addLast(WireWriter.text(message));
  }

  /** Sends before all that waits, which is dropped. */
  public void stop(String reason) {
    waiting.clear();
    waiting.addFirst(WireWriter.text(new ToRobot.Stop(reason)));
  }

  /** The newest picture; null before the first. */
  public @Nullable Seen newest() {
    return heard.newest();
  }

  /** Waits for a picture. */
  public Seen seen(Predicate<Seen> which, Duration patience) {
    return heard.seen(which, patience);
  }

  /** Why the robot was stopped or the link lost; empty while neither is the case. */
  public String trouble() {
    return heard.trouble();
  }

  private void send() {
    try {
      while (true) socket.sendText(waiting.take(), true).get(SECONDS_TO_SEND, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException _) {
      heard.lost("The link was lost. Nothing is sent until you connect again.");
    }
  }

  @Override
  public void close() {
    heard.lost("The link was closed.");
    sender.interrupt();
    socket.abort();
    http.shutdownNow();
  }

  /** Puts messages together from their parts; one that is not of the protocol ends the link. */
  private final class Ears implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (text.length() > LONGEST_TEXT) return refuse(from, "The robot sent a message of more than 64 kB.");
      if (!last) return more(from);
      String whole = text.toString();
      text.setLength(0);
      return take(from, () -> heard.message(WireReader.fromRobot(whole)));
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
      byte[] read = new byte[part.remaining()];
      part.get(read);
      bytes.writeBytes(read);
      if (bytes.size() > LARGEST_PICTURE) return refuse(from, "The robot sent a picture of more than 10 MB.");
      if (!last) return more(from);
      ByteBuffer whole = ByteBuffer.wrap(bytes.toByteArray());
      bytes.reset();
      return take(from, () -> {
        Obs obs = WireReader.obs(whole, heard.hello());
        heard.picture(new Seen(System.nanoTime(), obs));
      });
    }

    private @Nullable CompletionStage<?> take(WebSocket from, Runnable message) {
      try {
        message.run();
        return more(from);
      } catch (WireException e) {
        return refuse(from, UserMessage.of(e));
      }
    }

    private @Nullable CompletionStage<?> more(WebSocket from) {
      from.request(1);
      return null;
    }

    /** The robot stops when its link closes. */
    private @Nullable CompletionStage<?> refuse(WebSocket from, String sentence) {
      heard.lost(sentence);
      from.abort();
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      heard.lost("The link was lost. Nothing is sent until you connect again.");
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable e) {
      heard.lost("The link was lost. Nothing is sent until you connect again.");
    }
  }
}
