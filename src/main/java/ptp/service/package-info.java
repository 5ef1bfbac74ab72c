/** Services of a workspace for window and terminal: interfaces and plain records. */
@NullMarked
package ptp.service;

import org.jspecify.annotations.NullMarked;
