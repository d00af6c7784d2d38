/** Tests of placement. */
package io.flotilla.registry.placement;
