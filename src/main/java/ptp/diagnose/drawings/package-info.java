/** Scripted drawings: goals drawn with the Goal page's tools, planned to and practised on. */
@NullMarked
package ptp.diagnose.drawings;

import org.jspecify.annotations.NullMarked;
