/** The Plan page: one start, one goal, and what every method would do between them. */
package ptp.ui.plan;
