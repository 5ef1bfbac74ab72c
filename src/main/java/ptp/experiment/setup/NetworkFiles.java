package ptp.experiment.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import ptp.io.SafeTensors;
import ptp.io.StoreException;
import ptp.io.TensorFile;

/**
 * The networks of one preset and training seed, one safetensors file each. A file is there when its training is finished,
 * and is written whole or not at all.
 *
 * @param policies the folder of the policy, which a preset may train on the networks of another one
 */
public record NetworkFiles(Path folder, Path policies) {
  private static final int ID_LENGTH = 16;

  /** All in one folder. */
  public NetworkFiles(Path folder) {
    this(folder, folder);
  }

  /** File of the encoder. */
  public Path encoder() {
    return folder.resolve("encoder.safetensors");
  }

  /** The subgoal generator for so many steps. */
  public Path generator(int steps) {
    return folder.resolve("generator-" + steps + ".safetensors");
  }

  /** The distilled generator of the subgoal generator for so many steps. */
  public Path surrogate(int steps) {
    return folder.resolve("surrogate-" + steps + ".safetensors");
  }

  /** A network that a planner trains for itself. */
  public Path planner(String name) {
    return folder.resolve(name + ".safetensors");
  }

  /** File of the policy of offline training. */
  public Path policy() {
    return policies.resolve("policy.safetensors");
  }

  /** The policy after a part of offline training, parts counted from 1. */
  public Path snapshot(int part) {
    return policies.resolve("offline-" + part + ".safetensors");
  }

  /** Where the residual lies that practice learned on top of a policy. */
  public static Path residualBeside(Path policy) {
    return policy.resolveSibling("residual.safetensors");
  }

  /** The snapshots that there are, in the order they were made. */
  public List<Path> snapshots() {
    return IntStream.iterate(1, part -> part + 1).mapToObj(this::snapshot).takeWhile(Files::exists).toList();
  }

  /** Regressors from latents to privileged numbers, for people and measures only. */
  public Path readout() {
    return folder.resolve("readout.safetensors");
  }

  /** Whether encoder, policy and these generators are there. */
  public boolean trained(List<Integer> generatorSteps) {
    return Files.exists(encoder()) && Files.exists(policy())
        && generatorSteps.stream().allMatch(steps -> Files.exists(generator(steps)));
  }

  /** Hash of a network's file: what was computed with another network has another one. */
  public static String id(Path file) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
    } catch (IOException e) {
      throw new StoreException("the network " + file + " cannot be read; train it first (ptp train)", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Refuses, in a sentence, to go on without a network. */
  static void require(Path file) {
    if (!Files.exists(file)) throw new StoreException("there is no network " + file + "; train it first (ptp train)");
  }

  /** A tensor file, refused in a sentence when it is missing, damaged or hostile. */
  public static TensorFile read(Path file) {
    require(file);
    try {
      return SafeTensors.read(file);
    } catch (IOException e) {
      throw new StoreException("the network " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Writes a tensor file whole or not at all. */
  public static void write(Path file, TensorFile content) {
    try {
      Files.createDirectories(file.getParent());
      SafeTensors.write(file, content);
    } catch (IOException e) {
      throw new StoreException("cannot write " + file + "; check that the disk has room", e);
    }
  }
}
