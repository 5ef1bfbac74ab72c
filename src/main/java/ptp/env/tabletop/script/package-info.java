/** Scripted primitives: open and close the drawer, slide the can, pick and place the block, wander. */
@NullMarked
package ptp.env.tabletop.script;

import org.jspecify.annotations.NullMarked;
