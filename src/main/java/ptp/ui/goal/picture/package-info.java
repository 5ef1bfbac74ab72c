/** Pictures of any size from files, the clipboard and drops, cropped and resized to 48x48, and back into files. */
package ptp.ui.goal.picture;
