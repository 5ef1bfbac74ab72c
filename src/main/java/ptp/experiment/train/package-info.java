/**
 * Offline training stages: encoder, subgoal generators, baselines, policy and values; each resumes from a checkpoint.
 */
@NullMarked
package ptp.experiment.train;

import org.jspecify.annotations.NullMarked;
