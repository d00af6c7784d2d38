/** Tests of how servers are named and shown. */
package io.flotilla.cli.instance;
