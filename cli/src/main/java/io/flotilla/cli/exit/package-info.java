/** How commands end: the exit codes, and the one exception that carries a sentence, a next step and an exit code to the top. */
package io.flotilla.cli.exit;
