/** Tests of tables, JSON and YAML. */
package io.flotilla.cli.output;
