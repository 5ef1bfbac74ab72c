/** The window's threads: work off the interface thread, the latest task wins, jobs polled a few times a second. */
package ptp.ui.task;
