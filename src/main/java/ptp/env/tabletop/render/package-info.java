/** Pictures of the table-top: a ray caster for boxes, cylinders and capsules with shadows. */
package ptp.env.tabletop.render;
