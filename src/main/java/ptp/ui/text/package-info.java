/** The words of the window: one resource bundle, and numbers and times as people say them. */
@NullMarked
package ptp.ui.text;

import org.jspecify.annotations.NullMarked;
