package io.flotilla.cli.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** A document as YAML that reads back as the same document. */
final class Yaml {

    private static final YAMLMapper MAPPER = new YAMLMapper(YAMLFactory.builder()
            .stringQuotingChecker(new PlainWords())
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build());

    private Yaml() {}

    /** The lines, without the end of the last. */
    static String of(JsonNode document) {
        try {
            String text = MAPPER.writeValueAsString(document);
            return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document cannot be written as YAML", e);
        }
    }
}
