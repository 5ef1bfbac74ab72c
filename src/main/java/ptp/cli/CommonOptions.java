package ptp.cli;

import java.nio.file.Path;
import ptp.domain.MethodId;
import ptp.domain.Task;

/**
 * Options that every command has.
 *
 * @param workspace the folder that holds everything; made when it is missing
 * @param preset name of a preset that exists
 * @param task the target task; commands that concern no task ignore it
 * @param threads to compute with, at least 1
 */
public record CommonOptions(Path workspace, String preset, Task task, MethodId method, long seed, int threads) {}
