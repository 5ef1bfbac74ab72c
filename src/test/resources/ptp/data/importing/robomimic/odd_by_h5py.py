"""Makes odd/*.hdf5: small files in the layout of `made_by_h5py.py` that lead elsewhere, claim too much, or use rarer storage."""
import os
import zlib
import h5py
import numpy as np

ACTIONS = "data/demo_0/actions"
os.makedirs("odd", exist_ok=True)


def demos(name, without=None, **options):
    f = h5py.File("odd/" + name + ".hdf5", "w", **options)
    for demo in range(2):
        f["data/demo_%d/actions" % demo] = np.zeros((4, 5), np.float32)
        f["data/demo_%d/obs/agentview_image" % demo] = np.zeros((4, 4, 4, 3), np.uint8)
    if without:
        del f[without]
    return f


def filtered(number):
    plan = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    plan.set_chunk((4, 5))
    plan.set_filter(number, h5py.h5z.FLAG_OPTIONAL, ())
    return plan


with demos("external-link", "data/demo_1") as f:
    f["data/demo_1"] = h5py.ExternalLink("other.hdf5", "/data/demo_0")
with demos("external-data", "data") as f:
    f["data"] = h5py.ExternalLink("other.hdf5", "/data")
with demos("soft-group", "data/demo_0/obs") as f:
    f["data/demo_0/obs"] = h5py.SoftLink("/data")
with demos("soft-circle", ACTIONS) as f:
    f[ACTIONS] = h5py.SoftLink("/" + ACTIONS)
with demos("hard-circle") as f:
    f["data/demo_2"] = f["data"]
with demos("group-for-array", ACTIONS) as f:
    f[ACTIONS] = f["data"]
with demos("external-storage", ACTIONS) as f:
    f.create_dataset(ACTIONS, (4, 5), np.float32, external=[("/etc/passwd", 0, 80)])
with demos("virtual-storage", ACTIONS) as f:
    layout = h5py.VirtualLayout((4, 5), np.float32)
    layout[:] = h5py.VirtualSource("other.hdf5", ACTIONS, shape=(4, 5))
    f.create_virtual_dataset(ACTIONS, layout)
with demos("unwritten", ACTIONS) as f:
    f.create_dataset(ACTIONS, (1 << 40, 5), np.float32)
with demos("unwritten-chunks", ACTIONS) as f:
    f.create_dataset(ACTIONS, (4, 5), np.float32, chunks=(2, 5))
with demos("large-chunks", ACTIONS) as f:
    f.create_dataset(ACTIONS, (1 << 30, 5), np.float32, chunks=(1 << 27, 5))
with demos("other-filter", ACTIONS) as f:
    space = h5py.h5s.create_simple((4, 5))
    h5py.h5d.create(f.id, b"/data/demo_0/actions", h5py.h5t.IEEE_F32LE, space, filtered(32008))
with demos("bomb", ACTIONS) as f:
    d = f.create_dataset(ACTIONS, (4, 5), np.float32, chunks=(4, 5), compression="gzip")
    d.id.write_direct_chunk((0, 0), zlib.compress(bytes(20_000_000), 9))
for name, options in [("stored-newer", {"libver": ("v110", "v110")}), ("stored-earliest", {"userblock_size": 512})]:
    with h5py.File("odd/" + name + ".hdf5", "w", **options) as f:
        actions = np.arange(35).reshape(7, 5) / 100
        pictures = np.arange(7 * 60 * 50 * 3).reshape(7, 60, 50, 3) % 251
        for demo, kind, chunks in [("demo_0", ">f8", (3, 2)), ("demo_1", "<f2", None), ("demo_2", "<f4", (7, 5))]:
            f.create_dataset("data/" + demo + "/actions", data=actions.astype(kind), chunks=chunks,
                             fletcher32=chunks is not None)
        resizable = dict(maxshape=(None, 60, 50, 3), chunks=(2, 17, 50, 2), compression="gzip", shuffle=True)
        for demo, how in [("demo_0", resizable), ("demo_1", {}), ("demo_2", dict(chunks=(4, 60, 50, 3), fletcher32=True))]:
            f.create_dataset("data/" + demo + "/obs/agentview_image", data=pictures.astype(np.uint8), **how)
