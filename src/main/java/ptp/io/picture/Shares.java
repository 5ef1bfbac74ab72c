package ptp.io.picture;

/**
 * Along one side of a picture: which of its pixels a new pixel covers, and by which part of the new one.
 *
 * @param firsts the first pixel that each new pixel covers a part of
 * @param shares the parts, from that pixel on; those of a new pixel add up to 1 [count, covered pixels]
 */
record Shares(int[] firsts, float[][] shares) {

  /** {@code count} new pixels over the piece [begin, begin + size) of a side of {@code length} pixels. */
  static Shares of(double begin, double size, int count, int length) {
    Shares all = new Shares(new int[count], new float[count][]);
    for (int i = 0; i < count; i++) {
      int first = (int) (begin + i * size / count);
      int end = Math.min(length, (int) Math.ceil(begin + (i + 1) * size / count));
      all.firsts[i] = first;
      all.shares[i] = new float[Math.max(0, end - first)];
      for (int from = first; from < end; from++) all.shares[i][from - first] = share(i, from - begin, size, count);
    }
    return all;
  }

  /** In units of 1 / count of an old pixel, so that whole numbers are exact. */
  private static float share(int i, double from, double size, int count) {
    double begin = Math.max(i * size, from * count);
    double end = Math.min((i + 1) * size, (from + 1) * count);
    return (float) Math.max(0, end - begin) / (float) size;
  }

  int count() {
    return firsts.length;
  }

  int begin() {
    return firsts[0];
  }

  int end() {
    return firsts[count() - 1] + shares[count() - 1].length;
  }

  int first(int i) {
    return firsts[i];
  }

  float[] of(int i) {
    return shares[i];
  }

  /** The mean of the rows that new row {@code i} covers. */
  float[] mean(int i, float[][] rows) {
    float[] mean = new float[rows[firsts[i]].length];
    for (int k = 0; k < shares[i].length; k++) {
      float[] row = rows[firsts[i] + k];
      for (int j = 0; j < mean.length; j++) mean[j] += shares[i][k] * row[j];
    }
    return mean;
  }
}
