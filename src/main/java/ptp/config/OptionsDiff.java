package ptp.config;

import java.util.ArrayList;
import java.util.List;

/**
 * One option in which two configurations of the same type differ.
 *
 * @param path dotted name of the option
 * @param a its value in the first configuration, as YAML text
 * @param b its value in the second
 */
public record OptionsDiff(String path, String a, String b) {

  /** All differences, in the order of the options. */
  public static <R extends Record> List<OptionsDiff> between(R a, R b) {
    List<OptionField> left = OptionField.of(a);
    List<OptionField> right = OptionField.of(b);
    List<OptionsDiff> differences = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      OptionsDiff d = new OptionsDiff(left.get(i).path(), left.get(i).text(), right.get(i).text());
      if (!d.a.equals(d.b)) differences.add(d);
    }
    return List.copyOf(differences);
  }
}
