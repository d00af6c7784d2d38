/**
 * The one origin: a reverse proxy that lets in what {@code routes.txt} lists and nothing else. The table, its patterns and the
 * canonical form of a path are pure; {@link io.flotilla.local.gateway.Gateway} runs them on Vert.x event loops and never blocks.
 */
package io.flotilla.local.gateway;
