package ptp.robot.serve;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import ptp.domain.Seed;
import ptp.domain.UserMessage;
import ptp.robot.wire.FromRobot.Hello;
import ptp.robot.wire.FromRobot.Obs;
import ptp.robot.wire.FromRobot.Rhythm;
import ptp.robot.wire.FromRobot;
import ptp.robot.wire.ToRobot;
import ptp.robot.wire.WireException;
import ptp.robot.wire.WireReader;
import ptp.robot.wire.WireWriter;

/** Serves a robot at a port. One thread of its own owns the robot; messages wait for it in a queue that stops overtake. */
public final class RobotServer implements AutoCloseable {
  private static final int LARGEST_MESSAGE = 1 << 16;
  private static final long IDLE = 5_000_000;
  private static final int PATIENCE_SECONDS = 30;

  private final Supplier<? extends RobotBody> bodies;
  private final Imperfections imperfections;
  private final Seed noise;
  private final Sockets sockets;
  private final Deque<Obs> delayed = new ArrayDeque<>();
  private final BlockingDeque<Consumer<RobotSession>> waiting = new LinkedBlockingDeque<>();
  private final CompletableFuture<Void> listening = new CompletableFuture<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread owner = new Thread(this::own, "robot");

  /**
   * @param address to listen at; port 0 takes any free one
   * @param bodies makes the robot, in the thread that will own it
   * @param noise of the camera
   */
  public RobotServer(
      InetSocketAddress address, Supplier<? extends RobotBody> bodies, Imperfections imperfections, Seed noise) {
    this.bodies = bodies;
    this.imperfections = imperfections;
    this.noise = noise;
    this.sockets = new Sockets(address);
    owner.setDaemon(true);
    owner.setPriority(Thread.MAX_PRIORITY);
  }

  /** Returns once clients can connect. */
  public RobotServer start() {
    owner.start();
    try {
      listening.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
      return this;
    } catch (CompletionException e) {
      close();
      throw new IllegalStateException(
          "The robot cannot be served at port %d: %s".formatted(sockets.getAddress().getPort(), UserMessage.of(e
              .getCause() == null ? e : e.getCause())), e);
    }
  }

  /** Port that the server listens on. */
  public int port() {
    return sockets.getPort();
  }

  /** Stops the robot as its own button does. */
  public void stop(String reason) {
    waiting.addFirst(s -> s.halt(reason));
  }

  /** Waits until the server is closed. */
  public void join() throws InterruptedException {
    owner.join();
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) return;
    waiting.addFirst(s -> s.halt("the server ends"));
    try {
      sockets.stop(1000);
      owner.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void own() {
    try (RobotBody body = bodies.get()) {
      RobotSession session = new RobotSession(body);
      sockets.start();
      run(session, body, body.hello().rhythm());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | LinkageError e) {
      listening.completeExceptionally(e);
      throw e;
    }
  }

  private void run(RobotSession session, RobotBody body, Rhythm rhythm) throws InterruptedException {
    long period = (long) (1e9 / rhythm.rate());
    long next = System.nanoTime();
    while (!closed.get()) {
      Consumer<RobotSession> job = waiting.poll(IDLE, TimeUnit.NANOSECONDS);
      if (job != null) job.accept(session);
      if (rhythm.lockstep()) continue;
      long now = System.nanoTime();
      session.tick(now);
      if (now >= next) {
        body.advance();
        delayed.add(session.obs(System.nanoTime(), -1));
        next = Math.max(next + period, now);
      }
      showDue();
    }
    session.halt("the server ends");
  }

  private void showDue() {
    long due = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(imperfections.latencyMs());
    while (!delayed.isEmpty() && delayed.peek().t() <= due) sockets.show(delayed.remove());
  }

  private ByteBuffer bytes(Obs obs) {
    return WireWriter.bytes(
        new Obs(
            obs.seq(), obs.t(), obs.answers(), obs.why(), obs.state(),
            imperfections.seen(obs.picture(), noise.derive(obs.seq()))));
  }

  /** The connections; each is a client of the session. */
  private final class Sockets extends WebSocketServer {
    private final ConcurrentHashMap<WebSocket, Client> clients = new ConcurrentHashMap<>();

    Sockets(InetSocketAddress address) {
      super(address, 1, List.of(new Draft_6455(List.of(), LARGEST_MESSAGE)));
      setReuseAddr(true);
      setTcpNoDelay(true); // otherwise pictures wait 40 ms for more
      setDaemon(true);
    }

    @Override
    public void onStart() {
      listening.complete(null);
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
      Client client = new Client(socket);
      clients.put(socket, client);
      waiting.addLast(s -> s.opened(client));
    }

    void show(Obs obs) {
      ByteBuffer bytes = bytes(obs);
      clients.values().forEach(client -> client.show(bytes));
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
      Client client = clients.get(socket);
      if (client == null) return; // it is closed
      try {
        ToRobot message = WireReader.toRobot(text);
        Consumer<RobotSession> job = s -> s.heard(client, message, System.nanoTime());
        if (message instanceof ToRobot.Stop) waiting.addFirst(job);
        else waiting.addLast(job);
      } catch (WireException e) {
        waiting.addLast(s -> s.nonsense(client, UserMessage.of(e)));
      }
    }

    @Override
    public void onMessage(WebSocket socket, ByteBuffer message) {
      Client client = clients.get(socket);
      if (client == null) return; // it is closed
      waiting.addLast(s -> s.nonsense(client, "A robot is told nothing in binary messages."));
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
      Client client = clients.remove(socket);
      if (client != null) waiting.addLast(s -> s.closed(client)); // never before it was opened
    }

    @Override
    public void onError(WebSocket socket, Exception e) {
      listening.completeExceptionally(e); // of no effect once it listens; an error of one connection closes it
    }
  }

  /** A connection as the session knows it. */
  private final class Client implements Consumer<FromRobot> {
    private final WebSocket socket;
    /** Before it was told hello an image means nothing to it. */
    private volatile boolean greeted;

    Client(WebSocket socket) {
      this.socket = socket;
    }

    @Override
    public void accept(FromRobot message) {
      if (!socket.isOpen()) return;
      if (message instanceof Obs obs) socket.send(bytes(obs));
      else socket.send(WireWriter.text(message));
      if (message instanceof Hello) greeted = true;
    }

    /** A slow reader loses images, so that what it reads is new. */
    void show(ByteBuffer image) {
      if (greeted && socket.isOpen() && !socket.hasBufferedData()) socket.send(image.duplicate());
    }
  }
}
