/**
 * robomimic's demonstrations: an HDF5 file with a group {@code /data/demo_N} per episode, holding {@code actions},
 * {@code obs/<camera>_image} and, optionally, gripper poses.
 */
@NullMarked
package ptp.data.importing.robomimic;

import org.jspecify.annotations.NullMarked;
