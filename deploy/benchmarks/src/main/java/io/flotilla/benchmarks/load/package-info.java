/**
 * Load clients. A lane is one connection that sends one request after the other; a crew is as many lanes as a case wants. Lanes of
 * Vert.x run on event loops, those of JDBC on a thread each; the crew's caller waits.
 */
package io.flotilla.benchmarks.load;
