/** Pictures of the table-top: a ray caster for boxes, cylinders and capsules with shadows. */
@NullMarked
package ptp.env.tabletop.render;

import org.jspecify.annotations.NullMarked;
