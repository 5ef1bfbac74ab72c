/**
 * Importing data sets of other programs. A format is a package with an {@link ptp.data.importing.ImportFormat}. This
 * package holds what all formats share: actions mapped to the five columns of this program, pictures cropped and resized.
 */
@NullMarked
package ptp.data.importing;

import org.jspecify.annotations.NullMarked;
