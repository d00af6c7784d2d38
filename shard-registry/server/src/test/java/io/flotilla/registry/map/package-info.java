/** Tests against real servers. */
package io.flotilla.registry.map;
