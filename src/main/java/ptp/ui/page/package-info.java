/** What a page and the window know of each other: a page is one module, and the window shows modules. */
@NullMarked
package ptp.ui.page;

import org.jspecify.annotations.NullMarked;
