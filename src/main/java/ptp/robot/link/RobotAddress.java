package ptp.robot.link;

import java.net.URI;
import java.util.Set;

/** Where a robot is served. Without encryption only this computer is allowed; others are reached through a tunnel. */
public record RobotAddress(URI uri) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  /**
   * The address that a text names, such as {@code ws://127.0.0.1:9140}.
   *
   * @throws RobotException in a sentence, when it is none
   */
  public static RobotAddress of(String text) {
    URI uri;
    try {
      uri = URI.create(text.strip());
    } catch (IllegalArgumentException _) {
      throw wrong(text);
    }
    boolean known = "ws".equals(uri.getScheme()) || "wss".equals(uri.getScheme());
    if (!known || uri.getHost() == null || uri.getPort() > 65_535) throw wrong(text);
    if (uri.getScheme().equals("ws") && !LOOPBACK.contains(uri.getHost())) {
      throw new RobotException("%s is another computer. Use wss://, or an SSH tunnel to 127.0.0.1.".formatted(uri
          .getHost()));
    }
    return new RobotAddress(uri);
  }

  private static RobotException wrong(String text) {
    return new RobotException("\"%s\" is not the address of a robot. Write it like ws://127.0.0.1:9140.".formatted(
        text));
  }

  @Override
  public String toString() {
    return uri.getAuthority();
  }
}
