/** How large a figure is written, and with which text and legend. */
@NullMarked
package ptp.ui.export;

import org.jspecify.annotations.NullMarked;
