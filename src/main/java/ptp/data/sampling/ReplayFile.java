package ptp.data.sampling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import ptp.domain.Action;
import ptp.domain.GripperPose;
import ptp.domain.Latent;
import ptp.io.BadTensorFileException;
import ptp.io.Container;
import ptp.io.StoreException;

/**
 * A replay buffer as a container: capacity, first row, and the number of actions T of every episode; the tensors {@code
 * codes}, {@code poses} and {@code states} have the T + 1 observations of one episode after the other, {@code goals} and
 * {@code actions} the T actions. Reading gives back every bit. Part of a checkpoint.
 */
public final class ReplayFile {
  private static final String KIND = "replay";

  private ReplayFile() {}

  private record About(int capacity, int firstRow, int[] lengths) {
    int actions() {
      return IntStream.of(lengths).reduce(0, Math::addExact);
    }

    int observations() {
      return Math.addExact(actions(), lengths.length);
    }
  }

  /** Writes or replaces {@code file}. */
  public static void write(ReplayBuffer buffer, Path file) {
    List<OnlineEpisode> episodes = buffer.episodes();
    About about =
        new About(
            buffer.capacity(), buffer.firstRow(), episodes.stream().mapToInt(OnlineEpisode::length).toArray());
    Container.of(KIND, about)
        .put("codes", shorts(episodes, OnlineEpisode::codes), about.observations(), Latent.CODES)
        .put("poses", floats(episodes, OnlineEpisode::poses), about.observations(), GripperPose.SIZE)
        .put("states", floats(episodes, OnlineEpisode::states), about.observations(), OnlineEpisode.STATE_SIZE)
        .put("actions", floats(episodes, OnlineEpisode::actions), about.actions(), Action.SIZE)
        .put("goals", shorts(episodes, OnlineEpisode::goals), about.actions(), Latent.CODES)
        .write(file);
  }

  private static short[] shorts(List<OnlineEpisode> episodes, Function<OnlineEpisode, short[]> part) {
    short[] all = new short[episodes.stream().map(part).mapToInt(p -> p.length).sum()];
    int at = 0;
    for (OnlineEpisode episode : episodes) {
      short[] piece = part.apply(episode);
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    return all;
  }

  private static float[] floats(List<OnlineEpisode> episodes, Function<OnlineEpisode, float[]> part) {
    float[] all = new float[episodes.stream().map(part).mapToInt(p -> p.length).sum()];
    int at = 0;
    for (OnlineEpisode episode : episodes) {
      float[] piece = part.apply(episode);
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    return all;
  }

  /** Reads what {@link #write} has written, now or before it was a container; anything else is refused in a sentence. */
  public static ReplayBuffer read(Path file) {
    try {
      return Container.is(file) ? buffer(Container.read(file, KIND)) : OldReplayFile.read(file);
    } catch (IOException | BadTensorFileException | IllegalArgumentException | ArithmeticException e) {
      throw new StoreException(
          "cannot read replay buffer %s (%s); resume from the checkpoint before it".formatted(file, e.getMessage()), e);
    }
  }

  private static ReplayBuffer buffer(Container container) {
    About about = container.json(About.class);
    int seen = about.observations();
    short[] codes = container.array(short[].class, "codes", seen, Latent.CODES);
    float[] poses = container.array(float[].class, "poses", seen, GripperPose.SIZE);
    float[] states = container.array(float[].class, "states", seen, OnlineEpisode.STATE_SIZE);
    float[] actions = container.array(float[].class, "actions", about.actions(), Action.SIZE);
    short[] goals = container.array(short[].class, "goals", about.actions(), Latent.CODES);
    List<OnlineEpisode> episodes = new ArrayList<>();
    int action = 0;
    for (int length : about.lengths()) {
      int from = action + episodes.size();
      int to = from + length + 1;
      episodes.add(
          new OnlineEpisode(
              Arrays.copyOfRange(codes, from * Latent.CODES, to * Latent.CODES),
              Arrays.copyOfRange(poses, from * GripperPose.SIZE, to * GripperPose.SIZE),
              Arrays.copyOfRange(states, from * OnlineEpisode.STATE_SIZE, to * OnlineEpisode.STATE_SIZE),
              Arrays.copyOfRange(actions, action * Action.SIZE, (action + length) * Action.SIZE),
              Arrays.copyOfRange(goals, action * Latent.CODES, (action + length) * Latent.CODES)));
      action += length;
    }
    return new ReplayBuffer(about.capacity(), about.firstRow(), episodes);
  }
}
