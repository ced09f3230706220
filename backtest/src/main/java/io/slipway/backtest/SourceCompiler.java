package io.slipway.backtest;

import io.slipway.model.Problem;
import io.slipway.model.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compiles one source file in memory against Slipway's own class path, with the compiler of the
 * running JDK. Nothing is written to disk.
 */
final class SourceCompiler {

    /** More errors are mostly consequences of the first ones. */
    private static final int MAX_ERRORS = 10;

    private final Path file;
    private final String source;
    private final SortedMap<String, ByteArrayOutputStream> compiled = new TreeMap<>();

    private SourceCompiler(Path file, String source) {
        this.file = file;
        this.source = source;
    }

    /**
     * The classes of the file, in the order of their names.
     *
     * @throws ProblemException with a problem per error, or if this Java has no compiler
     */
    static List<Class<?>> compile(Path file, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new ProblemException(
                    Problem.of("strategy.needs-jdk", "home", System.getProperty("java.home", "?")));
        }
        return new SourceCompiler(file, source).run(compiler);
    }

    private List<Class<?>> run(JavaCompiler compiler) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (JavaFileManager files = memory(compiler, found)) {
            List<Source> sources = List.of(new Source(file, source));
            if (!compiler.getTask(null, files, found, options(), null, sources).call()) {
                throw new ProblemException(errors(found.getDiagnostics()), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return load();
    }

    private JavaFileManager memory(
            JavaCompiler compiler, DiagnosticCollector<JavaFileObject> found) {
        return new MemoryFiles(
                compiler.getStandardFileManager(found, Locale.ENGLISH, StandardCharsets.UTF_8));
    }

    private static List<String> options() {
        String classPath = System.getProperty("java.class.path", "");
        return List.of("-g", "-parameters", "-proc:none", "-classpath", classPath);
    }

    private List<Problem> errors(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        List<Problem> errors = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR && errors.size() < MAX_ERRORS) {
                errors.add(error(diagnostic));
            }
        }
        return errors;
    }

    /** The compiler's message, and the line it is about with a caret under the place. */
    private Problem error(Diagnostic<? extends JavaFileObject> diagnostic) {
        long line = Math.max(1, diagnostic.getLineNumber());
        long column = Math.max(1, diagnostic.getColumnNumber());
        String text = source.lines().skip(line - 1).findFirst().orElse("");
        return Problem.of(
                "strategy.compile",
                "file",
                file,
                "line",
                line,
                "column",
                column,
                "message",
                diagnostic.getMessage(Locale.ENGLISH).strip(),
                "source",
                text.replace('\t', ' '),
                "caret",
                " ".repeat(caretColumn(diagnostic, text)) + "^");
    }

    /** The compiler counts a tab as several columns; the caret stands below a single space. */
    private int caretColumn(Diagnostic<?> diagnostic, String line) {
        long position = diagnostic.getPosition();
        if (position == Diagnostic.NOPOS) {
            return 0;
        }
        int lineStart = source.lastIndexOf('\n', (int) Math.max(0, position - 1)) + 1;
        return (int) Math.clamp(position - lineStart, 0L, line.length());
    }

    private List<Class<?>> load() {
        MemoryLoader loader = new MemoryLoader(StrategyFile.class.getClassLoader());
        List<Class<?>> classes = new ArrayList<>();
        for (String name : compiled.keySet()) {
            try {
                classes.add(loader.loadClass(name));
            } catch (ClassNotFoundException | LinkageError e) {
                throw new ProblemException(
                        Problem.of("strategy.not-loaded", "file", file, "reason", e), e);
            }
        }
        return classes;
    }

    /** The text that was read, so that what is compiled is what the run keeps. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(Path file, String text) {
            super(file.toAbsolutePath().toUri(), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
        MemoryFiles(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location,
                String className,
                JavaFileObject.Kind kind,
                @Nullable FileObject sibling) {
            return new SimpleJavaFileObject(
                    URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    compiled.put(className, bytes);
                    return bytes;
                }
            };
        }
    }

    private final class MemoryLoader extends ClassLoader {
        MemoryLoader(ClassLoader parent) {
            super("strategy " + file.getFileName(), parent);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream bytes = compiled.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] code = bytes.toByteArray();
            return defineClass(name, code, 0, code.length);
        }
    }
}
