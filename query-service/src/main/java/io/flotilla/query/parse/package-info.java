/**
 * Tokens to a tree: the grammar of one MySQL SELECT, by recursive descent. What the grammar does not know is refused, and text
 * for a server is made from the tokens that were understood, never from the caller's text. Pure; any thread; recursion is
 * bounded, so no query exhausts the stack.
 */
package io.flotilla.query.parse;
