/** The inventory and its rules. */
package io.flotilla.fleet.inventory;
