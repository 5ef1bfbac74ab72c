/** The table-top's bodies, joints and grippers in Bullet. */
@NullMarked
package ptp.env.tabletop.physics;

import org.jspecify.annotations.NullMarked;
