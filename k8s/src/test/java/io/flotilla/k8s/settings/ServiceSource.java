package io.flotilla.k8s.settings;

import io.flotilla.k8s.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The modules a service is made of, as the POMs say, and what can be configured in them. */
public final class ServiceSource {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(flotilla-[a-z0-9-]+)</artifactId>");
    private static final Pattern TEST =
            Pattern.compile("<dependency>(?:(?!</dependency>).)*<scope>test</scope>.*?</dependency>", Pattern.DOTALL);
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(flotilla\\.[^:}]+)(:?)");
    private static final Pattern PROPERTY = Pattern.compile("^(flotilla\\.[^=]+)=", Pattern.MULTILINE);

    private final List<Path> modules;

    private ServiceSource(List<Path> modules) {
        this.modules = List.copyOf(modules);
    }

    /** @param folder of the service's module, from the top of the repository */
    public static ServiceSource of(String folder) {
        Map<String, Path> folders = foldersByArtifact();
        List<Path> modules = new ArrayList<>();
        Deque<Path> open = new ArrayDeque<>(List.of(Checkout.path(folder)));
        while (!open.isEmpty()) {
            Path module = open.pop();
            if (!modules.contains(module)) {
                modules.add(module);
                artifacts(module).stream()
                        .map(folders::get)
                        .filter(Objects::nonNull)
                        .forEach(open::push);
            }
        }
        return new ServiceSource(modules);
    }

    /** Everything that this service can be told. */
    public Set<Setting> settings() throws IOException {
        List<Path> sources = new ArrayList<>();
        Set<Setting> settings = new TreeSet<>();
        Set<String> given = new TreeSet<>();
        for (Path module : modules) {
            for (Path file : filesBelow(module.resolve("src/main"))) {
                if (file.toString().endsWith(".java") && Files.readString(file).contains("@ConfigMapping(")) {
                    sources.add(file);
                } else if (file.toString().endsWith(".properties")) {
                    String properties = Files.readString(file);
                    matches(EXPRESSION, properties)
                            .forEach(found -> settings.add(
                                    new Setting(found.group(1), found.group(2).isEmpty())));
                    matches(PROPERTY, properties).forEach(found -> given.add(found.group(1)));
                }
            }
        }
        settings.addAll(KnownSettings.declaredIn(sources));
        return settings.stream()
                .map(setting -> given.contains(setting.key()) ? setting.optional() : setting)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static Map<String, Path> foldersByArtifact() {
        Map<String, Path> folders = new LinkedHashMap<>();
        matches(MODULE, Checkout.read("pom.xml"))
                .map(found -> Checkout.path(found.group(1)))
                .forEach(module -> artifacts(module).stream().findFirst().ifPresent(own -> folders.put(own, module)));
        return folders;
    }

    /** First the module's own, then those it depends on, but for those of its tests. */
    private static List<String> artifacts(Path module) {
        String pom = TEST.matcher(Checkout.read(module.resolve("pom.xml").toString()))
                .replaceAll("");
        return matches(ARTIFACT, pom).map(found -> found.group(1)).toList();
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
