/** The terminal: words, options and output of every command. The work itself is behind {@link ptp.cli.Commands}. */
@NullMarked
package ptp.cli;

import org.jspecify.annotations.NullMarked;
