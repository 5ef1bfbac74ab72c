/** Records and ids that every room shares. Depends on the JDK alone. */
@NullMarked
package ptp.domain;

import org.jspecify.annotations.NullMarked;
