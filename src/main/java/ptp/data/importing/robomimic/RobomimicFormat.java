package ptp.data.importing.robomimic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import ptp.data.importing.ImportFormat;
import ptp.data.importing.ImportSource;

/**
 * robomimic's files, a group {@code /data/demo_N} for each demonstration of T steps:
 * <ul>
 * <li>{@code actions} float [T, 7], [T, 5] or [T, 4] in [-1, 1]
 * <li>{@code obs/<camera>_image} uint8 [T, H, W, 3]; {@code agentview} where there are several
 * <li>{@code obs/robot0_eef_pos} [T, 3] in metres, {@code robot0_eef_quat} [T, 4] (x, y, z, w), {@code robot0_gripper_qpos} [T, n], each optional
 * </ul>
 */
public final class RobomimicFormat implements ImportFormat {
  @Override
  public List<String> endings() {
    return List.of("hdf5", "h5");
  }

  @Override
  public ImportSource open(Path file) throws IOException {
    return RobomimicSource.open(file);
  }
}
