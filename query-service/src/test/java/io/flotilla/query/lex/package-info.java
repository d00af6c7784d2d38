/** Tests of the lexer. */
package io.flotilla.query.lex;
