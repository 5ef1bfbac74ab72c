/** Background jobs of a workspace: the queue, its record, and the stages that a job runs. */
package ptp.workspace.job;
