/** The three tasks: their solutions by script, and demonstrations of their parts. */
package ptp.env.tabletop.task;
