/**
 * Text to tokens by the lexical rules of MySQL itself (its {@code sql_mode} fixed: backslash escapes, double quotes are strings).
 * Comments disappear here, and what only one kind of server would run ({@code /*!}) is refused. Pure; any thread.
 */
package io.flotilla.query.lex;
