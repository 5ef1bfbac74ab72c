/**
 * Comparing runs: which runs count, how they are grouped over seeds, and the options that window and terminal share.
 */
@NullMarked
package ptp.report.compare;

import org.jspecify.annotations.NullMarked;
