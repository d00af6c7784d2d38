/** The completion script for shells. */
package io.flotilla.cli.completion;
