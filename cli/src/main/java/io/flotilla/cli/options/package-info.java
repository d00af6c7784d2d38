/** Options that every command takes. */
package io.flotilla.cli.options;
