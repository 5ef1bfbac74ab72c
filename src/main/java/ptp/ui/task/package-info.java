/** The window's threads: work off the interface thread, the latest task wins, what changed is read again a few times a second. */
@NullMarked
package ptp.ui.task;

import org.jspecify.annotations.NullMarked;
