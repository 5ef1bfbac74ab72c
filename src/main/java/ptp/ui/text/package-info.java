/** The words of the window: one resource bundle, and numbers and times as people say them. */
package ptp.ui.text;
