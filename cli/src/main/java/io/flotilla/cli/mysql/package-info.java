/** {@code flotilla mysql}: the servers again, under the name that people know. */
package io.flotilla.cli.mysql;
