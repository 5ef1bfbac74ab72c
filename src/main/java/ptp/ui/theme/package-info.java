/** How the window looks: light or dark, size of the text, style sheets. */
@NullMarked
package ptp.ui.theme;

import org.jspecify.annotations.NullMarked;
