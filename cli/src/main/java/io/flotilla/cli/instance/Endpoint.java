package io.flotilla.cli.instance;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code HOST[:PORT]} of a server that is described.
 *
 * @param port null when it was not said
 */
record Endpoint(String host, Integer port) {

    private static final int USUAL_PORT = 3306;
    private static final int HIGHEST_PORT = 65_535;

    int portOrUsual() {
        return port == null ? USUAL_PORT : port;
    }

    /** Reads it from the command line. */
    static final class Converter implements ITypeConverter<Endpoint> {

        @Override
        public Endpoint convert(String text) {
            int colon = text.lastIndexOf(':');
            boolean bareAddress = colon != text.indexOf(':') && !text.contains("]:");
            if (colon < 0 || bareAddress || text.endsWith("]")) {
                return new Endpoint(unbracketed(text), null);
            }
            return new Endpoint(unbracketed(text.substring(0, colon)), port(text.substring(colon + 1)));
        }

        private static String unbracketed(String host) {
            return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        }

        private static int port(String text) {
            if (text.matches("[0-9]{1,5}")) {
                int port = Integer.parseInt(text);
                if (port >= 1 && port <= HIGHEST_PORT) {
                    return port;
                }
            }
            throw new TypeConversionException("'" + text + "' is no port: it is a number from 1 to " + HIGHEST_PORT);
        }
    }
}
