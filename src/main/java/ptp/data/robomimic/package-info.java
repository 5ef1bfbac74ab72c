/**
 * Demonstrations as robomimic keeps them: an HDF5 file with a group {@code /data/demo_N} for each, holding {@code actions},
 * {@code obs/<camera>_image} and perhaps {@code obs/robot0_eef_pos}, {@code robot0_eef_quat} and {@code robot0_gripper_qpos}. HDF5 is
 * read by the HDF Group's own library, with everything turned off that makes it open other files or load code.
 */
package ptp.data.robomimic;
