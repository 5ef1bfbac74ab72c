package ptp;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** Loads the program anew with calls of {@link FrameCounter} in every method and before every call of another library. */
final class CountingLoader extends ClassLoader {
  private static final ClassDesc COUNTER = ClassDesc.of(FrameCounter.class.getName());
  private static final List<String> LIBRARIES = List.of("ai/djl/", "com/jme3/", "java/sql/", "java/lang/invoke/");
  /** The simulator's native library belongs to the loader of the class that loads it, so they share one. */
  private static final List<String> SIMULATOR = List.of("com.jme3.", "jme3utilities.", "com.simsilica.", "vhacd.",
      "vhacd4.");

  private final ClassFile format =
      ClassFile.of(ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(getParent())));

  CountingLoader(ClassLoader parent) {
    super(parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    boolean own = name.startsWith("ptp.") && !name.equals(FrameCounter.class.getName());
    if (!own && SIMULATOR.stream().noneMatch(name::startsWith)) return super.loadClass(name, resolve);
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) return loaded;
      byte[] code = own ? counted(name, read(name)) : read(name);
      return defineClass(name, code, 0, code.length);
    }
  }

  private byte[] read(String name) throws ClassNotFoundException {
    try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) throw new ClassNotFoundException(name);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private byte[] counted(String name, byte[] code) {
    return format.transformClass(format.parse(code), (to, element) -> {
      if (element instanceof MethodModel method && method.code().isPresent()) {
        to.transformMethod(method, MethodTransform.transformingCode(new Counting(name + "." + method.methodName()
            .stringValue())));
      } else {
        to.with(element);
      }
    });
  }

  /** Counts one method's frame. */
  private record Counting(String name) implements CodeTransform {
    @Override
    public void atStart(CodeBuilder to) {
      call(to, "enter");
    }

    @Override
    public void accept(CodeBuilder to, CodeElement element) {
      if (element instanceof ReturnInstruction) call(to, "leave");
      if (element instanceof InvokeInstruction i && foreign(i.owner().asInternalName()))
        to.ldc(name).invokestatic(COUNTER, "outside", MethodTypeDesc.of(ConstantDescs.CD_void,
            ConstantDescs.CD_String));
      to.with(element);
    }

    private static void call(CodeBuilder to, String method) {
      to.invokestatic(COUNTER, method, ConstantDescs.MTD_void);
    }

    private static boolean foreign(String owner) {
      return LIBRARIES.stream().anyMatch(owner::startsWith);
    }
  }
}
