/**
 * Figures as files: filmstrips, success curves and result tables, drawn with AWT and JFreeChart into PNG, SVG and PDF
 * that carry the recipe they can be made again from. Inputs are records of this package, so that window and terminal
 * draw the same thing.
 */
package ptp.figure;
