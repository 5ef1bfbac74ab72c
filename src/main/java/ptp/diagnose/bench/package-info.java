/** How fast this machine runs the parts of the method. */
@NullMarked
package ptp.diagnose.bench;

import org.jspecify.annotations.NullMarked;
