package ptp.data.importing.robomimic;

import static org.bytedeco.hdf5.global.hdf5.H5Dopen2;
import static org.bytedeco.hdf5.global.hdf5.H5E_DEFAULT;
import static org.bytedeco.hdf5.global.hdf5.H5Eset_auto2;
import static org.bytedeco.hdf5.global.hdf5.H5F_ACC_RDONLY;
import static org.bytedeco.hdf5.global.hdf5.H5Fclose;
import static org.bytedeco.hdf5.global.hdf5.H5Fopen;
import static org.bytedeco.hdf5.global.hdf5.H5Gclose;
import static org.bytedeco.hdf5.global.hdf5.H5Gget_info;
import static org.bytedeco.hdf5.global.hdf5.H5Gopen2;
import static org.bytedeco.hdf5.global.hdf5.H5L_TYPE_HARD;
import static org.bytedeco.hdf5.global.hdf5.H5Lexists;
import static org.bytedeco.hdf5.global.hdf5.H5Lget_info2;
import static org.bytedeco.hdf5.global.hdf5.H5Lget_name_by_idx;
import static org.bytedeco.hdf5.global.hdf5.H5PLset_loading_state;
import static org.bytedeco.hdf5.global.hdf5.H5_INDEX_NAME;
import static org.bytedeco.hdf5.global.hdf5.H5_ITER_INC;
import static org.bytedeco.hdf5.global.hdf5.H5open;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.bytedeco.hdf5.H5E_auto2_t;
import org.bytedeco.hdf5.H5G_info_t;
import org.bytedeco.hdf5.H5L_info2_t;
import org.bytedeco.javacpp.Pointer;
import ptp.data.importing.RefusedException;

/**
 * An open HDF5 file. Paths are followed link by link, and only links to objects of the file itself: soft and external ones lead
 * elsewhere or in circles. One file is open at a time, because the library serves one thread.
 */
final class Hdf5File implements AutoCloseable {
  /** The library's default property list. Its constants of this kind are 32 bits wide in Java and 64 in C, but for 0. */
  static final long DEFAULT = 0;

  private static final Semaphore LIBRARY = new Semaphore(1);
  private static final int LONGEST_NAME = 256;
  private static final long MOST_NAMES = 100_000;

  private final long id;

  private Hdf5File(long id) {
    this.id = id;
  }

  static Hdf5File open(Path file) throws IOException {
    if (!LIBRARY.tryAcquire())
      throw new RefusedException("another HDF5 file is being read; wait until that has finished");
    try {
      prepare();
      long id = H5Fopen(file.toString(), H5F_ACC_RDONLY(), DEFAULT);
      if (id < 0) throw new RefusedException("it is not an HDF5 file, or it is truncated");
      return new Hdf5File(id);
    } catch (IOException | RuntimeException e) {
      LIBRARY.release();
      throw e;
    } catch (LinkageError e) {
      LIBRARY.release();
      throw new RefusedException("the HDF5 library does not run on this machine");
    }
  }

  private static void prepare() throws RefusedException {
    if (H5open() < 0) throw new RefusedException("the HDF5 library does not start");
    H5Eset_auto2(H5E_DEFAULT(), (H5E_auto2_t) null, (Pointer) null); // errors are told by results, not printed
    H5PLset_loading_state(0); // a file may name filters, which would be loaded as code
  }

  /** Names in a group, in the library's order. */
  List<String> names(String group) throws IOException {
    follow(group);
    long opened = H5Gopen2(id, group, DEFAULT);
    if (opened < 0) throw new RefusedException("\"%s\" is not a group".formatted(group));
    try (H5G_info_t info = new H5G_info_t()) {
      if (H5Gget_info(opened, info) < 0) throw new IOException(group + " is damaged");
      if (info.nlinks() > MOST_NAMES) throw new RefusedException("\"%s\" holds too many names".formatted(group));
      List<String> names = new ArrayList<>();
      for (long i = 0; i < info.nlinks(); i++) names.add(name(opened, i));
      return names;
    } finally {
      H5Gclose(opened);
    }
  }

  private static String name(long group, long index) throws IOException {
    byte[] name = new byte[LONGEST_NAME];
    long length = H5Lget_name_by_idx(group, ".", H5_INDEX_NAME, H5_ITER_INC, index, name, name.length, DEFAULT);
    if (length < 0 || length >= name.length) throw new IOException("a name is damaged");
    return new String(name, 0, (int) length, StandardCharsets.UTF_8);
  }

  /** Whether there is something at a path, whose parent must be there. */
  boolean holds(String path) throws IOException {
    followTo(path);
    return H5Lexists(id, path, DEFAULT) > 0;
  }

  /** The array at a path. */
  Hdf5Array array(String path) throws IOException {
    follow(path);
    long opened = H5Dopen2(id, path, DEFAULT);
    if (opened < 0) throw new RefusedException("\"%s\" is not an array".formatted(path));
    return Hdf5Array.of(opened, path);
  }

  private void follow(String path) throws IOException {
    followTo(path);
    check(path);
  }

  /** Looks at every link on the way to a path, from the first one on, before the library goes through it. */
  private void followTo(String path) throws IOException {
    for (int end = path.indexOf('/', 1); end >= 0; end = path.indexOf('/', end + 1)) check(path.substring(0, end));
  }

  private void check(String part) throws IOException {
    if (H5Lexists(id, part, DEFAULT) <= 0) throw new RefusedException("it has no \"%s\"".formatted(part));
    try (H5L_info2_t info = new H5L_info2_t()) {
      if (H5Lget_info2(id, part, info, DEFAULT) < 0) throw new IOException(part + " is damaged");
      if (info.type() != H5L_TYPE_HARD) throw new RefusedException("\"%s\" is a link to elsewhere".formatted(part));
    }
  }

  @Override
  public void close() {
    H5Fclose(id);
    LIBRARY.release();
  }
}
