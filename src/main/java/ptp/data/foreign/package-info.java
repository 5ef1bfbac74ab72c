/**
 * Data sets of other programs on their way in. A format is a package of its own with a {@link ptp.data.foreign.ForeignFormat};
 * what is the same for all of them is here: actions mapped to the five of this program, pictures cut and reduced to 48x48, and
 * an import that looks at the whole file before it writes anything.
 */
package ptp.data.foreign;
