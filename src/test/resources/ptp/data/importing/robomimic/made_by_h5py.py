"""Makes made_by_h5py.hdf5: two demonstrations as robomimic keeps them, in the layout that `ptp import` reads."""
import h5py
import numpy as np

with h5py.File("made_by_h5py.hdf5", "w") as f:
    for demo, steps in [("demo_10", 9), ("demo_2", 6)]:
        g = f.create_group("data/" + demo)
        g.attrs["num_samples"] = steps
        actions = np.zeros((steps, 7))
        actions[:] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 1]
        g["actions"] = actions
        pictures = np.zeros((steps, 84, 84, 3), np.uint8)
        pictures[..., 1] = steps * 10 + np.arange(steps)[:, None, None]
        g.create_dataset("obs/agentview_image", data=pictures, compression="gzip", shuffle=True)
        g.create_dataset("obs/robot0_eye_in_hand_image", data=255 - pictures, compression="gzip")
        g["obs/robot0_eef_pos"] = np.arange(steps * 3).reshape(steps, 3) / 100
        turn = np.pi / 6
        g["obs/robot0_eef_quat"] = np.tile([0, 0, np.sin(turn / 2), np.cos(turn / 2)], (steps, 1))
        g["obs/robot0_gripper_qpos"] = np.linspace(0.04, 0.02, steps)[:, None] * [1, -1]
        g["states"] = np.zeros((steps, 30))
    f["data"].attrs["env_args"] = '{"env_name": "Lift"}'
    f["mask/train"] = np.array([b"demo_2"])
