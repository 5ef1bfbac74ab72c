"""Makes made_by_numpy.npz: two trajectories of wide pictures, in the layout that `ptp import` reads."""
import numpy as np

rows = 16
pictures = np.zeros((rows, 96, 120, 3), np.uint8)
pictures[..., 0] = np.arange(120)[None, None, :] + np.arange(rows)[:, None, None]
actions = np.zeros((rows, 5))
actions[:] = [-0.5, 0.25, 0, 0, 1]
terminals = np.zeros(rows, bool)
terminals[[6, 15]] = True
np.savez_compressed("made_by_numpy.npz", observations=pictures, actions=actions, terminals=terminals, names=np.array(["a", "b"]))
