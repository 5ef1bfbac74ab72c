/** The Practice page: start fine-tuning towards a task's goals or a drawn one, and watch it. */
package ptp.ui.practice;
