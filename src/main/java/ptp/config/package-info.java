/**
 * Options as nested records: defaults, ranges, YAML in and out, differences between two configurations, provenance. What a
 * part's options are is written beside the part; how options are read, checked and written is here.
 */
@NullMarked
package ptp.config;

import org.jspecify.annotations.NullMarked;
