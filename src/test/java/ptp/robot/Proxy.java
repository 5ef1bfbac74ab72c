package ptp.robot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A bad line between one client and a server: late, silent in one direction or both, or cut. */
final class Proxy implements AutoCloseable {
  private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final int to;
  private volatile long delayMs;
  private volatile boolean upSilent;
  private volatile boolean downSilent;
  private volatile Socket client;
  private volatile Socket server;

  private record Piece(long due, byte[] bytes) {}

  Proxy(int to) throws IOException {
    this.to = to;
    daemon(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Everything arrives that much later, both ways. */
  void delay(long ms) {
    delayMs = ms;
  }

  /** Nothing arrives any more, and nobody is told. */
  void silent() {
    upSilent = true;
    downSilent = true;
  }

  /** Nothing comes from the robot any more. */
  void mute() {
    downSilent = true;
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private static void daemon(Work work) {
    Thread thread = new Thread(() -> {
      try {
        work.run();
      } catch (IOException | InterruptedException _) {
        // the line is cut
      }
    });
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() throws IOException {
    client = listening.accept();
    server = new Socket(InetAddress.getLoopbackAddress(), to);
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    carry(client, server, true);
    carry(server, client, false);
  }

  private void carry(Socket from, Socket into, boolean up) {
    BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    daemon(() -> read(from.getInputStream(), pieces, up));
    daemon(() -> write(into.getOutputStream(), pieces));
  }

  private void read(InputStream in, BlockingQueue<Piece> pieces, boolean up) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(delayMs);
        if (!(up ? upSilent : downSilent)) pieces.add(new Piece(due, java.util.Arrays.copyOf(buffer, n)));
      }
    } finally {
      close(); // an end on one side is an end on the other
    }
  }

  private static void write(OutputStream out, BlockingQueue<Piece> pieces) throws IOException, InterruptedException {
    while (true) {
      Piece piece = pieces.take();
      TimeUnit.NANOSECONDS.sleep(piece.due - System.nanoTime());
      out.write(piece.bytes);
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    if (client != null) client.close();
    if (server != null) server.close();
  }
}
