/** The driver of servers that are processes of this machine, each with all it needs in a directory of its own. Blocks. */
package io.flotilla.fleet.driver.local;
