package ptp.io;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The parts of the program that a jar on the class path may add: implementations of an interface that a file under {@code
 * META-INF/services} names, found once per class loader. The thread's own class loader is asked, so that a program that loads
 * jars by itself can offer them.
 */
public final class Plugins {
  private static final Map<Key, List<?>> FOUND = new ConcurrentHashMap<>();

  private Plugins() {}

  private record Key(ClassLoader loader, Class<?> service) {}

  /**
   * All implementations, in the order in which the class path and its files name them.
   *
   * @throws java.util.ServiceConfigurationError when a file names a class that is none
   */
  @SuppressWarnings("unchecked")
  public static <T> List<T> of(Class<T> service) {
    Key key = new Key(Thread.currentThread().getContextClassLoader(), service);
    return (List<T>) FOUND.computeIfAbsent(key, Plugins::load);
  }

  private static List<?> load(Key key) {
    return ServiceLoader.load(key.service(), key.loader()).stream().map(ServiceLoader.Provider::get).toList();
  }
}
