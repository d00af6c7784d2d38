/** What the commands of the fleet have in common: asking and changing over HTTP, dry runs, and watching an operation to its end. */
package io.flotilla.cli.fleet;
