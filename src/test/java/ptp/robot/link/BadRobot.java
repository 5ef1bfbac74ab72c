package ptp.robot.link;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** A server that says what a test wants to everybody who connects; the picture attached to a socket follows "armed". */
final class BadRobot extends WebSocketServer implements AutoCloseable {
  private final Consumer<WebSocket> greeting;
  private final CountDownLatch listening = new CountDownLatch(1);

  BadRobot(Consumer<WebSocket> greeting) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    this.greeting = greeting;
    setDaemon(true);
  }

  BadRobot listening() throws InterruptedException {
    start();
    listening.await();
    return this;
  }

  @Override
  public void onStart() {
    listening.countDown();
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    greeting.accept(socket);
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    if (text.contains("take")) socket.send("{\"op\":\"yours\"}");
    if (!text.contains("arm")) return;
    socket.send("{\"op\":\"armed\"}");
    if (socket.getAttachment() instanceof ByteBuffer picture) socket.send(picture);
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

  @Override
  public void onError(WebSocket socket, Exception e) {}

  @Override
  public void close() {
    try {
      stop(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
