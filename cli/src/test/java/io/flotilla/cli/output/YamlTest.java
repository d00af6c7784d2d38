package io.flotilla.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

    @Test
    void words_stand_plain_and_numbers_stay_numbers() throws Exception {
        JsonNode document = JsonMapper.builder()
                .build()
                .readTree("{\"instances\":[{\"id\":1,\"host\":\"mysql-01-prod\",\"lag\":null,\"version\":\"10.11\"}]}");

        assertEquals("""
                instances:
                - id: 1
                  host: mysql-01-prod
                  lag: null
                  version: "10.11\"""", Yaml.of(document));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "No",
                "null",
                "~",
                "on",
                "1e3",
                "0x1F",
                "12:30",
                "2026-01-01",
                "",
                " x",
                "a: b",
                "# c",
                "- d",
                "@e",
                "{f}",
                "line one\nline two\n",
                "tab\t",
                "ünï",
                ".inf",
                "!!int 3",
                "it's \"so\""
            })
    void text_stays_text(String text) throws Exception {
        String yaml = Yaml.of(JsonMapper.builder().build().createObjectNode().put(text, text)) + "\n";

        assertEquals(
                TextNode.valueOf(text),
                YAMLMapper.builder().build().readTree(yaml).path(text),
                yaml);
    }
}
