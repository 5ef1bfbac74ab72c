/** The window. Views and view models are apart: models know no toolkit and are tested without one. */
@NullMarked
package ptp.ui;

import org.jspecify.annotations.NullMarked;
