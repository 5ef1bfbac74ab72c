package ptp.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what an option means; goes on the components of option records. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Option {
  /** What it does, with its unit: one sentence. */
  String doc();

  /** The paper's value as text, empty where the paper has no such option. */
  String paper() default "";

  /** Names that it had in older files: they are read, with a warning, and never written. */
  String[] alias() default {};

  /** Smallest allowed number, itself allowed; of a list, the smallest allowed element. */
  double min() default Double.NEGATIVE_INFINITY;

  /** Largest allowed number, itself allowed; of a list, the largest allowed element. */
  double max() default Double.POSITIVE_INFINITY;
}
