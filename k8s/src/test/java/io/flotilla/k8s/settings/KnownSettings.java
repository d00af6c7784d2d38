package io.flotilla.k8s.settings;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The keys that the {@code @ConfigMapping} interfaces of a source tree declare, found by parsing it; nothing is compiled or run. */
final class KnownSettings {

    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(.*prefix = \"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("@WithName\\(.*\"([^\"]+)\"");
    private static final Pattern OPTIONAL = Pattern.compile("Optional|Map<");
    private static final Pattern WORD = Pattern.compile("\\w+");

    private KnownSettings() {}

    /** Keys such as {@code flotilla.ingest.raw-logs.enabled}; {@code *} stands for the keys of a map. */
    static Set<Setting> declaredIn(List<Path> sources) throws IOException {
        Set<Setting> settings = new TreeSet<>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                for (Tree type : unit.getTypeDecls()) {
                    if (type instanceof ClassTree declaration) {
                        prefix(declaration).ifPresent(prefix -> collect(prefix, declaration, settings));
                    }
                }
            }
        }
        return settings;
    }

    private static Optional<String> prefix(ClassTree type) {
        return annotation(PREFIX, type.getModifiers().getAnnotations());
    }

    private static void collect(String prefix, ClassTree type, Set<Setting> settings) {
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method && method.getReturnType() != null) {
                String name = annotation(NAME, method.getModifiers().getAnnotations())
                        .orElse(kebab(method.getName().toString()));
                String modifiers = method.getModifiers().toString();
                String result = method.getReturnType().toString();
                String key = prefix + "." + name + (result.startsWith("Map<") ? ".*" : "");
                boolean required = !modifiers.contains("@WithDefault")
                        && !OPTIONAL.matcher(result).lookingAt();
                group(type, result)
                        .ifPresentOrElse(
                                nested -> collect(key, nested, settings),
                                () -> settings.add(new Setting(key, required)));
            }
        }
    }

    /** The nested interface a method gives, be it in an Optional or a Map. */
    private static Optional<ClassTree> group(ClassTree type, String result) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(result);
        while (word.find()) {
            words.add(word.group());
        }
        return type.getMembers().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(nested -> nested.getKind() == Tree.Kind.INTERFACE
                        && words.contains(nested.getSimpleName().toString()))
                .findFirst();
    }

    private static Optional<String> annotation(Pattern pattern, List<? extends Tree> annotations) {
        return annotations.stream()
                .map(annotation -> pattern.matcher(annotation.toString()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
