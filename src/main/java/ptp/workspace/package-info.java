/** An open workspace: implementations of the services that window and terminal use. */
@NullMarked
package ptp.workspace;

import org.jspecify.annotations.NullMarked;
