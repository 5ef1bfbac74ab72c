package ptp.data.sampling;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import ptp.domain.Action;
import ptp.domain.GripperPose;
import ptp.domain.Latent;

/**
 * A replay buffer as it was written until {@link ReplayFile} became a container, little-endian: a header (magic, capacity,
 * first row, number of episodes), then each episode (its length, codes, goals, poses, states, actions). Checkpoints of runs
 * that are under way still hold one.
 */
final class OldReplayFile {
  private static final int MAGIC = 0x31425250;
  private static final int HEADER_BYTES = 16;
  private static final int MAX_LENGTH = 1_000_000;

  private OldReplayFile() {}

  /** Reads such a file; anything else is refused. */
  static ReplayBuffer read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer header = readAll(channel, HEADER_BYTES);
      if (header.getInt() != MAGIC) throw new IOException("it is no replay buffer");
      int capacity = header.getInt();
      int firstRow = header.getInt();
      int count = header.getInt();
      List<OnlineEpisode> episodes = new ArrayList<>();
      for (int i = 0; i < count; i++) episodes.add(episode(channel));
      if (channel.position() != channel.size()) throw new IOException("it is longer than its header says");
      return new ReplayBuffer(capacity, firstRow, episodes);
    }
  }

  private static OnlineEpisode episode(FileChannel channel) throws IOException {
    int length = readAll(channel, Integer.BYTES).getInt();
    if (length < 1 || length > MAX_LENGTH) throw new IOException("it has an episode of " + length + " steps");
    ByteBuffer bytes = readAll(channel, episodeBytes(length));
    short[] codes = shorts(bytes, (length + 1) * Latent.CODES);
    short[] goals = shorts(bytes, length * Latent.CODES);
    float[] poses = floats(bytes, (length + 1) * GripperPose.SIZE);
    float[] states = floats(bytes, (length + 1) * OnlineEpisode.STATE_SIZE);
    float[] actions = floats(bytes, length * Action.SIZE);
    return new OnlineEpisode(codes, poses, states, actions, goals);
  }

  private static int episodeBytes(int length) {
    int observation = Latent.CODES * Short.BYTES + (GripperPose.SIZE + OnlineEpisode.STATE_SIZE) * Float.BYTES;
    int transition = Latent.CODES * Short.BYTES + Action.SIZE * Float.BYTES;
    return (length + 1) * observation + length * transition;
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static short[] shorts(ByteBuffer bytes, int n) {
    short[] values = new short[n];
    bytes.asShortBuffer().get(values);
    bytes.position(bytes.position() + n * Short.BYTES);
    return values;
  }

  private static float[] floats(ByteBuffer bytes, int n) {
    float[] values = new float[n];
    bytes.asFloatBuffer().get(values);
    bytes.position(bytes.position() + n * Float.BYTES);
    return values;
  }

  private static ByteBuffer readAll(FileChannel channel, int count) throws IOException {
    if (count > channel.size() - channel.position()) throw new IOException("it is cut off");
    ByteBuffer bytes = buffer(count);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) continue;
    return bytes.flip();
  }
}
