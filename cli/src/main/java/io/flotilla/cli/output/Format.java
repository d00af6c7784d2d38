package io.flotilla.cli.output;

/** How an answer is written. */
public enum Format {
    TABLE,
    JSON,
    YAML
}
