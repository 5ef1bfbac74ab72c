/** How the window looks: light or dark, size of the text, style sheets. */
package ptp.ui.theme;
