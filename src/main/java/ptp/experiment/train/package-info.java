/**
 * Offline training stages: encoder, subgoal generators, baselines, policy and values; each resumes from a checkpoint.
 */
package ptp.experiment.train;
