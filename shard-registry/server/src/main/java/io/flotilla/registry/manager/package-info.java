/** How the registry speaks of the manager database. */
package io.flotilla.registry.manager;
