package ptp.nn;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.JniUtils;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A native array of float32, int64 or uint8 numbers in row-major order. Its memory is libtorch's own, outside the Java
 * heap: close it, or create it inside a {@link TensorScope}. A tensor that is not closed is freed when its Java object is
 * garbage-collected, which may be late.
 */
public final class Tensor implements AutoCloseable {
  private static final Cleaner CLEANER = Cleaner.create();

  private final PtNDArray array;
  private final Cleaner.Cleanable cleanable;

  Tensor(PtNDArray array) {
    this.array = array;
    this.cleanable = CLEANER.register(this, array::close);
    TensorScope.adopt(this);
  }

  /** A float32 tensor of that shape; refused when {@code data} has another number of elements. */
  public static Tensor of(float[] data, long... shape) {
    Tensor t = empty(DataType.FLOAT32, data.length, shape);
    t.buffer().asFloatBuffer().put(data);
    return t;
  }

  /** An int64 tensor of that shape. */
  public static Tensor of(long[] data, long... shape) {
    Tensor t = empty(DataType.INT64, data.length, shape);
    t.buffer().asLongBuffer().put(data);
    return t;
  }

  /** An int64 tensor of code indices, each read as an unsigned number. */
  public static Tensor of(short[] data, long... shape) {
    long[] wide = new long[data.length];
    for (int i = 0; i < data.length; i++) wide[i] = data[i] & 0xFFFF;
    return of(wide, shape);
  }

  /** A uint8 tensor of that shape, for pictures. */
  public static Tensor bytes(byte[] data, long... shape) {
    Tensor t = empty(DataType.UINT8, data.length, shape);
    t.buffer().put(data);
    return t;
  }

  /** A float32 tensor for numbers that are still to be written: until then they are whatever the memory held. */
  public static Tensor unwritten(long... shape) {
    return new Tensor(Torch.manager().create(new Shape(shape), DataType.FLOAT32));
  }

  /** A float32 tensor of zeros. */
  public static Tensor zeros(long... shape) {
    return new Tensor((PtNDArray) Torch.manager().zeros(new Shape(shape), DataType.FLOAT32));
  }

  /** The numbers of a float32 tensor, row-major. */
  public float[] floats() {
    float[] out = new float[Math.toIntExact(size())];
    read(DataType.FLOAT32, b -> b.asFloatBuffer().get(out));
    return out;
  }

  /** The numbers of an int64 tensor, row-major. */
  public long[] longs() {
    long[] out = new long[Math.toIntExact(size())];
    read(DataType.INT64, b -> b.asLongBuffer().get(out));
    return out;
  }

  /** The numbers of a uint8 tensor, row-major. */
  public byte[] bytes() {
    byte[] out = new byte[Math.toIntExact(size())];
    read(DataType.UINT8, b -> b.get(out));
    return out;
  }

  /** The numbers of an int64 tensor of code indices below 65,536. */
  public short[] shorts() {
    long[] wide = longs();
    short[] out = new short[wide.length];
    for (int i = 0; i < wide.length; i++) out[i] = (short) wide[i];
    return out;
  }

  /** Overwrites a float32 tensor in place; whoever holds it sees the new numbers. */
  public void set(float[] data) {
    checkSize(data.length, shape());
    if (array.getDataType() != DataType.FLOAT32) throw wrongType(DataType.FLOAT32);
    buffer().asFloatBuffer().put(data);
  }

  /**
   * Lets {@code work} read and change the numbers of a contiguous float32 tensor where they are, without a copy. The rows
   * (first axis) are dealt out in blocks to as many threads as libtorch uses, so {@code work} must treat rows alike.
   */
  public void editRows(Consumer<FloatBuffer> work) {
    if (array.getDataType() != DataType.FLOAT32) throw wrongType(DataType.FLOAT32);
    FloatBuffer all = buffer().asFloatBuffer();
    int rows = Math.toIntExact(shape()[0]);
    int row = rows == 0 ? 0 : all.limit() / rows;
    int parts = Math.min(Torch.threads(), rows);
    IntStream.range(0, parts).parallel().forEach(i -> {
      int begin = (int) ((long) rows * i / parts) * row;
      int end = (int) ((long) rows * (i + 1) / parts) * row;
      work.accept(all.slice(begin, end - begin));
    });
  }

  /** Size of each dimension, the outermost first. */
  public long[] shape() {
    return array.getShape().getShape();
  }

  /** Number of elements. */
  public long size() {
    return array.getShape().size();
  }

  /** The same memory seen in another shape of as many elements. */
  public Tensor reshape(long... shape) {
    checkSize(size(), shape);
    return new Tensor(JniUtils.reshape(array, shape));
  }

  /** An independent tensor with the same numbers. */
  public Tensor copy() {
    return new Tensor(JniUtils.clone(array));
  }

  @Override
  public void close() {
    cleanable.clean();
  }

  @Override
  public String toString() {
    return "Tensor" + Arrays.toString(shape());
  }

  PtNDArray array() {
    return array;
  }

  /** Makes it a leaf that gradients are taken for. */
  Tensor requireGradient() {
    JniUtils.attachGradient(array, true);
    return this;
  }

  private static Tensor empty(DataType type, long length, long... shape) {
    checkSize(length, shape);
    return new Tensor(Torch.manager().create(new Shape(shape), type));
  }

  private static void checkSize(long length, long... shape) {
    if (Arrays.stream(shape).reduce(1, Math::multiplyExact) != length) {
      throw new IllegalArgumentException(
          "a tensor of shape " + Arrays.toString(shape) + " cannot hold " + length + " numbers");
    }
  }

  private IllegalStateException wrongType(DataType type) {
    return new IllegalStateException("this tensor holds " + array.getDataType() + ", not " + type);
  }

  private ByteBuffer buffer() {
    return JniUtils.getByteBuffer(array, true);
  }

  private interface Reader {
    void read(ByteBuffer memory);
  }

  /** Reads in a scope of its own: a strided tensor is first made contiguous, and that copy has to be freed. */
  private void read(DataType type, Reader reader) {
    if (array.getDataType() != type) throw wrongType(type);
    try (PtNDManager scope = Torch.manager().newSubManager(array.getDevice());
        IValue value = IValue.from(array)) {
      reader.read(JniUtils.getByteBuffer(value.toTensor(scope), true));
    }
  }
}
