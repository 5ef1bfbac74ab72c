"""Times the program's training steps and plans beside eager PyTorch's, in turn, and writes budgets.csv.

Usage, from the repository's root, on a machine where nothing else runs:
    python3 experiments/peers/budgets.py [runs] [threads] > experiments/results/budgets.csv
Every run is a fresh process of either side; a figure is the median over the runs, which are five unless said otherwise.
The program's plans use the example workspace's networks, so that V is asked for as often as in earnest.
"""

import csv
import json
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 5
THREADS = sys.argv[2] if len(sys.argv) > 2 else "1"
BATCH = 64


def printed(*command):
    out = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return json.loads(out[out.index("{"):])


def ours(workspace):
    b = printed("installer/ptp", "bench", "--json", "--threads", THREADS, "--workspace", workspace)
    return {
        "vqvae_step": BATCH / b["vqvae_images_per_second"],
        "generator_step": 1 / b["generator_updates_per_second"],
        "iql_step": 1 / b["iql_updates_per_second"],
        "coarse_plan": b["coarse_plan_seconds"],
        "full_plan": b["plan_seconds"],
        "coarse_plan_surrogates": b["coarse_surrogate_plan_seconds"],
        "full_plan_surrogates": b["surrogate_plan_seconds"],
        "environment_step": 1 / b["env_steps_per_second"],
        "policy_p50": b["policy_latency_ms_p50"] / 1000,
        "policy_p99": b["policy_latency_ms_p99"] / 1000,
        "gemm_gflops": b["gemm_gflops"],
    }


# Multiplications and additions of a step in 1e9: twice forward, and twice that again backward where gradients are needed.
GFLOP = {"vqvae_step": 6.45, "generator_step": 2.42, "iql_step": 2.77}


def main():
    program, peer = [], []
    with tempfile.TemporaryDirectory() as folder:
        workspace = shutil.copytree("assets/example", pathlib.Path(folder) / "workspace")
        for i in range(RUNS):
            print("run", i + 1, "of", RUNS, file=sys.stderr)
            program.append(ours(workspace))
            peer.append(printed("/usr/bin/python3", "experiments/peers/steps.py", THREADS))
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["what", "threads", "runs", "program_s", "peer_s", "ratio", "share_of_matrix_peak"])
    peak = statistics.median(p["gemm_gflops"] for p in program)
    for name in program[0]:
        mine = statistics.median(p[name] for p in program)
        theirs = statistics.median(p[name] for p in peer) if name in peer[0] else None
        ratio = "" if theirs is None else "%.2f" % (mine / theirs)
        share = "%.2f" % (GFLOP[name] / mine / peak) if name in GFLOP else ""
        out.writerow([name, THREADS, RUNS, "%.6g" % mine, "" if theirs is None else "%.6g" % theirs, ratio, share])


if __name__ == "__main__":
    main()
