package ptp.data.importing.npz;

import java.nio.ByteBuffer;
import java.util.Arrays;
import ptp.data.importing.RefusedException;

/** Element type of an array. */
enum ArrayType {
  UINT8("|u1", 1) {
    @Override
    double at(ByteBuffer bytes, int index) {
      return bytes.get(index) & 255;
    }
  },
  BOOL("|b1", 1) {
    @Override
    double at(ByteBuffer bytes, int index) {
      return bytes.get(index) == 0 ? 0 : 1;
    }
  },
  FLOAT32("<f4", 4) {
    @Override
    double at(ByteBuffer bytes, int index) {
      return bytes.getFloat(4 * index);
    }
  },
  FLOAT64("<f8", 8) {
    @Override
    double at(ByteBuffer bytes, int index) {
      return bytes.getDouble(8 * index);
    }
  },
  INT32("<i4", 4) {
    @Override
    double at(ByteBuffer bytes, int index) {
      return bytes.getInt(4 * index);
    }
  },
  /** Exact up to 2^53, which is more than any number of rows. */
  INT64("<i8", 8) {
    @Override
    double at(ByteBuffer bytes, int index) {
      return bytes.getLong(8 * index);
    }
  };

  private final String code;
  private final int bytes;

  ArrayType(String code, int bytes) {
    this.code = code;
    this.bytes = bytes;
  }

  /** The element at an index of little-endian bytes. */
  abstract double at(ByteBuffer bytes, int index);

  int bytes() {
    return bytes;
  }

  boolean isFloat() {
    return this == FLOAT32 || this == FLOAT64;
  }

  boolean isWhole() {
    return this == INT32 || this == INT64;
  }

  /**
   * The type that NumPy writes as {@code code}.
   *
   * @param array its name, for the sentence
   */
  static ArrayType of(String code, String array) throws RefusedException {
    if (code.contains("O")) {
      throw new RefusedException(
          "\"%s\" holds Python objects, which are never read because reading them runs code; save plain numbers"
              .formatted(array));
    }
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst()
        .orElseThrow(
            () -> new RefusedException(
                "\"%s\" has type %s; supported are uint8, bool, float32, float64, int32 and int64, little-endian"
                    .formatted(array, code.length() > 12 ? "custom" : code)));
  }
}
