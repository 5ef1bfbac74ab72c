/**
 * The simulated table-top of the paper on Bullet, with our own ray-cast pictures: a drawer, a can that can only be pushed
 * and a block that can be grasped. Also the scripted demonstrators that collect data and solve the tasks.
 */
@NullMarked
package ptp.env.tabletop;

import org.jspecify.annotations.NullMarked;
