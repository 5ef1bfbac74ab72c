/** The Train page: start stages in the background, see progress and curves, cancel and resume. */
@NullMarked
package ptp.ui.train;

import org.jspecify.annotations.NullMarked;
