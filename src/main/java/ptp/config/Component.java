package ptp.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record component and its {@link Option}; the only class that reflects on option records. */
record Component(RecordComponent component, Option option) {
  /** Reflecting takes a tenth of a millisecond, and the recipes of a thousand runs ask for every option of each. */
  private static final ClassValue<List<Component>> OF_TYPE =
      new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(c -> new Component(c, c.getAnnotation(Option.class)))
              .toList();
        }
      };

  static List<Component> of(Class<? extends Record> type) {
    return OF_TYPE.get(type);
  }

  String name() {
    return component.getName();
  }

  Class<?> rawType() {
    return component.getType();
  }

  Type type() {
    return component.getGenericType();
  }

  /** Names in older files. */
  List<String> aliases() {
    return option == null ? List.of() : List.of(option.alias());
  }

  /** Whether it has, or had, that name. */
  boolean isCalled(String name) {
    return name().equals(name) || aliases().contains(name);
  }

  /** Names of options in older files that the record no longer has. */
  static List<String> retired(Class<? extends Record> type) {
    Retired names = type.getAnnotation(Retired.class);
    return names == null ? List.of() : List.of(names.value());
  }

  String doc() {
    return option == null ? "" : option.doc();
  }

  String paper() {
    return option == null ? "" : option.paper();
  }

  double min() {
    return option == null ? Double.NEGATIVE_INFINITY : option.min();
  }

  double max() {
    return option == null ? Double.POSITIVE_INFINITY : option.max();
  }

  Object get(Record owner) {
    return invoke(component.getAccessor(), owner);
  }

  /** Returns the value of the record type's {@code public static defaults()}. */
  static <R extends Record> R defaults(Class<R> type) {
    try {
      return type.cast(invoke(type.getDeclaredMethod("defaults"), null));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type.getName() + " needs a method \"public static defaults()\"", e);
    }
  }

  /** Calls the canonical constructor; an IllegalArgumentException that it throws comes out as it is. */
  static <R extends Record> R create(Class<R> type, Object[] values) {
    Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw unwrapped(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type.getName(), e);
    }
  }

  private static Object invoke(Method method, @Nullable Object target) {
    try {
      method.setAccessible(true);
      return method.invoke(target);
    } catch (InvocationTargetException e) {
      throw unwrapped(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot call " + method, e);
    }
  }

  private static RuntimeException unwrapped(InvocationTargetException e) {
    return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
  }
}
