/**
 * How the other services see the registry: {@link io.flotilla.registry.client.RegistryClient} keeps the newest
 * {@link io.flotilla.registry.client.Catalogue}, immutable and shared by all requests, and asks the registry to ensure families.
 * Non-blocking; the transport is package-private.
 */
package io.flotilla.registry.client;
