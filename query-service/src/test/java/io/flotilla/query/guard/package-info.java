/** Tests of the guard. Its corpus is data: {@code src/test/resources/guard}. */
package io.flotilla.query.guard;
