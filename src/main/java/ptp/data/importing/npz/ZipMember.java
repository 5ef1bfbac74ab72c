package ptp.data.importing.npz;

/**
 * An entry of a zip file.
 *
 * @param deflated whether its bytes are compressed; else they are stored as they are
 * @param crc CRC-32 of its content
 * @param packed bytes in the file
 * @param size bytes of its content
 * @param header where its local header begins
 */
record ZipMember(String name, boolean deflated, long crc, long packed, long size, long header) {}
