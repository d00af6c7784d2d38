package io.flotilla.k8s.manifest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads manifests the way a strict API server would. */
public final class ManifestReader {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .annotationIntrospector(new NoDrawers())
            .build();

    private ManifestReader() {}

    /** All documents of a file. */
    public static List<HasMetadata> read(Path file) throws IOException {
        return read(Files.readString(file));
    }

    /** All documents of a text. */
    public static List<HasMetadata> read(String yaml) throws IOException {
        List<HasMetadata> manifests = new ArrayList<>();
        for (JsonNode document : documents(yaml)) {
            manifests.add(YAML.treeToValue(document, Kinds.typeOf(document)));
        }
        return manifests;
    }

    /** All documents of a text, whatever they are; duplicate keys are refused here too. */
    public static List<JsonNode> documents(String yaml) throws IOException {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(YAML.getFactory().createParser(yaml))) {
            return documents.readAll();
        }
    }

    /** The models keep fields they do not know in a drawer, and so would never complain; this takes the drawer away. */
    private static final class NoDrawers extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }
    }
}
