package io.flotilla.service.start;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Finds misspelt {@code flotilla.} keys. The framework only refuses unknown keys of a section that is mapped, and never those that come
 * from the environment.
 */
@ApplicationScoped
class UnknownKeys implements StartCheck {

    private static final String PREFIX = "flotilla.";
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(flotilla\\.[^:}]+)");
    private static final Pattern PROFILE = Pattern.compile("%([^.]+)\\.(.+)");

    private final SmallRyeConfig config;
    private final BeanManager beans;

    UnknownKeys(SmallRyeConfig config, BeanManager beans) {
        this.config = config;
        this.beans = beans;
    }

    @Override
    public List<String> complaints() {
        KnownKeys known =
                new KnownKeys(Stream.concat(mapped(), usedInExpressions()).toList());
        Stream<String> variables = System.getenv().keySet().stream()
                .filter(name -> name.startsWith("FLOTILLA_"))
                .flatMap(name -> known.complaintAboutVariable(name).stream());
        Stream<String> keys = sources(source -> !isEnvironment(source))
                .flatMap(source -> source.getPropertyNames().stream())
                .flatMap(name -> inActiveProfile(name).stream())
                .filter(name -> name.startsWith(PREFIX))
                .flatMap(name -> known.complaintAbout(name).stream());
        return Stream.concat(variables, keys).distinct().toList();
    }

    private Stream<String> mapped() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .flatMap(bean -> bean.getTypes().stream())
                .distinct()
                .flatMap(type -> mapping(type).stream())
                .flatMap(mapping -> ConfigMappings.getProperties(mapping).keySet().stream())
                .filter(name -> name.startsWith(PREFIX));
    }

    private static Optional<ConfigClass> mapping(Type type) {
        return type instanceof Class<?> java && java.isAnnotationPresent(ConfigMapping.class)
                ? Optional.of(ConfigClass.configClass(java))
                : Optional.empty();
    }

    /** Keys that no code reads but other properties are made of, such as {@code quarkus.datasource.jdbc.url}. */
    private Stream<String> usedInExpressions() {
        return sources(source -> true)
                .flatMap(source -> source.getProperties().values().stream())
                .filter(Objects::nonNull)
                .flatMap(value -> EXPRESSION.matcher(value).results())
                .map(MatchResult::group)
                .map(expression -> expression.substring("${".length()));
    }

    private Optional<String> inActiveProfile(String name) {
        var match = PROFILE.matcher(name);
        if (!match.matches()) {
            return Optional.of(name);
        }
        List<String> profiles = List.of(match.group(1).split(","));
        return config.getProfiles().stream().anyMatch(profiles::contains)
                ? Optional.of(match.group(2))
                : Optional.empty();
    }

    private Stream<ConfigSource> sources(Predicate<ConfigSource> which) {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .filter(which);
    }

    private static boolean isEnvironment(ConfigSource source) {
        return source.getName().startsWith("EnvConfigSource");
    }
}
