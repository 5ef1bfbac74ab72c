/** Read-outs: how well privileged numbers (where the drawer, the can and the block are) can be told from latents. */
package ptp.learn.readout;
