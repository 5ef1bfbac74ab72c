/** Drawing a 48x48 picture, without a toolkit: pixels, tools, edits with undo and redo, and the journal they are kept in. */
package ptp.ui.goal.paint;
