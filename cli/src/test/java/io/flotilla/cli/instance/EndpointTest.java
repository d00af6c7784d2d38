package io.flotilla.cli.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class EndpointTest {

    private final Endpoint.Converter converter = new Endpoint.Converter();

    @ParameterizedTest
    @CsvSource({
        "mysql-05-prod:3310, mysql-05-prod, 3310",
        "mysql-05-prod, mysql-05-prod, 3306",
        "10.0.0.7:1, 10.0.0.7, 1",
        "[fe80::1]:65535, fe80::1, 65535",
        "[fe80::1], fe80::1, 3306",
        "fe80::1, fe80::1, 3306"
    })
    void a_host_may_have_a_port(String text, String host, int port) {
        Endpoint endpoint = converter.convert(text);

        assertEquals(host, endpoint.host());
        assertEquals(port, endpoint.portOrUsual());
    }

    @ParameterizedTest
    @ValueSource(strings = {"db:0", "db:65536", "db:3306x", "db:-1", "db:", "db:999999999999"})
    void a_port_that_is_none_is_refused(String text) {
        assertThrows(TypeConversionException.class, () -> converter.convert(text));
    }

    @Test
    void what_is_no_port_is_named() {
        TypeConversionException e = assertThrows(TypeConversionException.class, () -> converter.convert("db:3306x"));

        assertEquals("'3306x' is no port: it is a number from 1 to 65535", e.getMessage());
    }
}
