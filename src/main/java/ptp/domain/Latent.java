package ptp.domain;

import java.util.List;

/**
 * Sizes of the encoder's output. A frame is 12 x 12 code indices ({@code short[144]}, row-major, the form that is
 * stored) or, looked up in the codebook and standardised per dimension, a latent state of 720 numbers
 * ({@code float[720]}, channel-major 5 x 12 x 12), the form that is computed with.
 */
public final class Latent {
  /** Edge of the code grid. */
  public static final int GRID = 12;

  /** Code indices per frame. */
  public static final int CODES = GRID * GRID;

  /** Numbers per code vector. */
  public static final int CHANNELS = 5;

  /** Numbers per latent state. */
  public static final int SIZE = CODES * CHANNELS;

  /** Channels, rows and columns of a latent state. */
  public static final List<Integer> SHAPE = List.of(CHANNELS, GRID, GRID);

  private Latent() {}
}
