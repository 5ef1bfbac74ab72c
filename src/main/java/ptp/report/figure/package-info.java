/**
 * Figures as files: filmstrips, success curves and result tables as PNG, SVG and PDF. Every file carries the recipe that
 * makes it again. Inputs are plain records, so that window and terminal draw the same figure.
 */
@NullMarked
package ptp.report.figure;

import org.jspecify.annotations.NullMarked;
