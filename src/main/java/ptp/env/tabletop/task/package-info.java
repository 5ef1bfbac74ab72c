/** The three tasks: their solutions by script, and demonstrations of their parts. */
@NullMarked
package ptp.env.tabletop.task;

import org.jspecify.annotations.NullMarked;
