/** The Practice page: start fine-tuning towards a task's goals or a drawn one, and watch it. */
@NullMarked
package ptp.ui.practice;

import org.jspecify.annotations.NullMarked;
