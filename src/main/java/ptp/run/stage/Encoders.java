package ptp.run.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import ptp.data.CodeCache;
import ptp.store.StoreException;

/** Finds the codes that a data set's frames have under the encoder of a setup. */
final class Encoders {
  private static final int ID_LENGTH = 16;

  private Encoders() {}

  /** What is encoded so far; codes belong to the exact bytes of the encoder's file. */
  static CodeCache codes(Setup setup) {
    return CodeCache.open(setup.dataset(), id(setup.networks().encoder()));
  }

  /** Hash of an encoder's file: what was computed with another encoder has another one. */
  static String id(Path encoder) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(encoder));
      return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
    } catch (IOException e) {
      throw new StoreException("the encoder " + encoder + " cannot be read; train it first (ptp train)", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
