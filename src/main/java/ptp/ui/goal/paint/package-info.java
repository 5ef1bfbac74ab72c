/** Drawing a 48x48 picture, without a toolkit: pixels, tools, edits with undo and redo, and their journal. */
package ptp.ui.goal.paint;
