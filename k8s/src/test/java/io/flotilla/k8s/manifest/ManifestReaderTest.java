package io.flotilla.k8s.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestReaderTest {

    private static final String POD =
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {template: {spec: {containers: [{%s}]}}}\n";

    @Test
    void readsAllDocuments() throws IOException {
        String two = "apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n---\n" + POD.formatted("name: c");
        assertEquals(2, ManifestReader.read(two).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "imagee: x",
                "livenessProbe: {httpGet: {path: /, port: 1, verb: GET}}",
                "securityContext: {readonlyRootFilesystem: true}",
                "resources: {request: {cpu: 1}}",
                "env: [{name: A, valueFrom: {secretRef: {name: a}}}]"
            })
    void refusesFieldsThatDoNotExist(String container) {
        assertThrows(UnrecognizedPropertyException.class, () -> ManifestReader.read(POD.formatted(container)));
    }

    @Test
    void refusesFieldsThatDoNotExistOfTheGatewayApiToo() {
        String route = "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: a}\n"
                + "spec: {rules: [{matches: [{path: {kind: Exact, value: /}}]}]}\n";
        assertThrows(UnrecognizedPropertyException.class, () -> ManifestReader.read(route));
    }

    @Test
    void refusesDuplicateKeys() {
        var refusal =
                assertThrows(JacksonException.class, () -> ManifestReader.read(POD.formatted("image: a, image: b")));
        assertTrue(refusal.getMessage().contains("Duplicate"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{name: [c]}", "{replicas: two}", "[]"})
    void refusesWrongTypes(String spec) {
        String deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: " + spec + "\n";
        assertThrows(JacksonException.class, () -> ManifestReader.read(deployment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{apiVersion: v1, kind: Secret}", "{apiVersion: v1, kind: Deployment}", "{kind: Service}"})
    void refusesOtherKinds(String document) {
        assertThrows(IllegalArgumentException.class, () -> ManifestReader.read(document));
    }
}
