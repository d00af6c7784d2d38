/** {@code flotilla describe}: which families there are, and their columns. */
package io.flotilla.cli.describe;
