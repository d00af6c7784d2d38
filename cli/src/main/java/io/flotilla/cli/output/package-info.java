/** How an answer is shown: as a table, JSON or YAML, once or again and again. One place decides, so every command looks alike. */
package io.flotilla.cli.output;
