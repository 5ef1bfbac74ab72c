package ptp.data.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;
import ptp.domain.Latent;

/**
 * Codes as they were written until {@link CodeCache} became a container: a sequence of blocks, each with its number of rows,
 * its CRC-32C and its codes, little-endian. Whatever follows the last sound block is passed over.
 */
final class OldCodes {
  private static final int HEADER_BYTES = 8;
  private static final int MAX_BLOCK_ROWS = 1 << 16;

  private OldCodes() {}

  /** The codes of the sound blocks, row after row. */
  static short[] read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      short[] codes = new short[(int) (channel.size() / Short.BYTES)];
      int count = 0;
      ByteBuffer header = buffer(HEADER_BYTES);
      long at = 0;
      while (channel.read(header.clear(), at) == HEADER_BYTES) {
        int rows = header.flip().getInt();
        long size = (long) rows * Latent.CODES * Short.BYTES;
        at += HEADER_BYTES;
        if (rows <= 0 || rows > MAX_BLOCK_ROWS || at + size > channel.size()) break;
        ByteBuffer block = buffer((int) size);
        while (block.hasRemaining()) channel.read(block, at + block.position());
        if (checksum(block.flip()) != header.getInt()) break;
        block.asShortBuffer().get(codes, count, rows * Latent.CODES);
        count += rows * Latent.CODES;
        at += size;
      }
      return Arrays.copyOf(codes, count);
    }
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int checksum(ByteBuffer block) {
    CRC32C checksum = new CRC32C();
    checksum.update(block.duplicate());
    return (int) checksum.getValue();
  }
}
