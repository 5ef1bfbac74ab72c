/** The table-top's bodies, joints and grippers in Bullet. */
package ptp.env.tabletop.physics;
