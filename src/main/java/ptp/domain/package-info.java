/** Records and ids that every room shares. Depends on the JDK alone. */
package ptp.domain;
