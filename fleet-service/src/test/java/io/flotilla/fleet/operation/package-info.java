/** Operations on real servers. */
package io.flotilla.fleet.operation;
