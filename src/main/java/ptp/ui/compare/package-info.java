/** The Compare page: success over epochs, every seed counted, and the table before and after practice. */
@NullMarked
package ptp.ui.compare;

import org.jspecify.annotations.NullMarked;
