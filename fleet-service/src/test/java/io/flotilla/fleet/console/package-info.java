/** The page and its visitors. */
package io.flotilla.fleet.console;
