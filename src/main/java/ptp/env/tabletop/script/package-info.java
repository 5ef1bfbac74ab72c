/** Scripted primitives: open and close the drawer, slide the can, pick and place the block, wander. */
package ptp.env.tabletop.script;
