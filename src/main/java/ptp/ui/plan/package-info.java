/** The Plan page: one start, one goal, and what every method would do between them. */
@NullMarked
package ptp.ui.plan;

import org.jspecify.annotations.NullMarked;
