/** Background jobs of a workspace: the queue, its record, and the stages that a job runs. */
@NullMarked
package ptp.workspace.job;

import org.jspecify.annotations.NullMarked;
