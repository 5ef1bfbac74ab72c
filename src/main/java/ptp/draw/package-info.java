/**
 * Drawing a 48x48 picture, without a toolkit: pixels, tools, edits with undo and redo, and their journal. A person's hand
 * in the window and a script in the terminal use the same tools.
 */
@NullMarked
package ptp.draw;

import org.jspecify.annotations.NullMarked;
