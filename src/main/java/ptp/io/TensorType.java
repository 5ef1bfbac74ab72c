package ptp.io;

import java.nio.ByteBuffer;

/** The types of numbers that a file holds, by the names of the safetensors format, each as an array of Java's. */
public enum TensorType {
  F32(4),
  F64(8),
  /** Bytes from 0 to 255; Java's are read as such by {@code & 255}. */
  U8(1),
  I16(2),
  I32(4),
  I64(8),
  BOOL(1);

  private final int bytes;

  TensorType(int bytes) {
    this.bytes = bytes;
  }

  /** Bytes of one number. */
  int bytes() {
    return bytes;
  }

  static TensorType of(Object array) {
    return switch (array) {
      case float[] f -> F32;
      case double[] d -> F64;
      case byte[] b -> U8;
      case short[] s -> I16;
      case int[] i -> I32;
      case long[] l -> I64;
      case boolean[] b -> BOOL;
      default -> throw new IllegalArgumentException("no tensor is made of " + array.getClass().getSimpleName());
    };
  }

  Object array(int length) {
    return switch (this) {
      case F32 -> new float[length];
      case F64 -> new double[length];
      case U8 -> new byte[length];
      case I16 -> new short[length];
      case I32 -> new int[length];
      case I64 -> new long[length];
      case BOOL -> new boolean[length];
    };
  }

  /** Puts {@code count} numbers of an array into a buffer, whose position stays. */
  static void put(Object array, int from, int count, ByteBuffer out) {
    switch (array) {
      case float[] a -> out.asFloatBuffer().put(a, from, count);
      case double[] a -> out.asDoubleBuffer().put(a, from, count);
      case byte[] a -> out.put(out.position(), a, from, count);
      case short[] a -> out.asShortBuffer().put(a, from, count);
      case int[] a -> out.asIntBuffer().put(a, from, count);
      case long[] a -> out.asLongBuffer().put(a, from, count);
      case boolean[] a -> {
        for (int i = 0; i < count; i++) out.put(out.position() + i, (byte) (a[from + i] ? 1 : 0));
      }
      default -> throw new IllegalArgumentException("no tensor is made of " + array.getClass().getSimpleName());
    }
  }

  /** Takes {@code count} numbers out of a buffer into an array. */
  static void get(ByteBuffer in, Object array, int from, int count) {
    switch (array) {
      case float[] a -> in.asFloatBuffer().get(a, from, count);
      case double[] a -> in.asDoubleBuffer().get(a, from, count);
      case byte[] a -> in.get(in.position(), a, from, count);
      case short[] a -> in.asShortBuffer().get(a, from, count);
      case int[] a -> in.asIntBuffer().get(a, from, count);
      case long[] a -> in.asLongBuffer().get(a, from, count);
      case boolean[] a -> {
        for (int i = 0; i < count; i++) a[from + i] = truth(in.get(in.position() + i));
      }
      default -> throw new IllegalArgumentException("no tensor is made of " + array.getClass().getSimpleName());
    }
  }

  private static boolean truth(byte value) {
    if (value != 0 && value != 1) throw new BadTensorFileException("it holds a truth value of " + (value & 255));
    return value == 1;
  }
}
