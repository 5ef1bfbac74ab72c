/**
 * Comparing runs: which runs count, how they are grouped over seeds, and the options that window and terminal share.
 */
package ptp.report.compare;
