/** {@code flotilla instance}: the inventory of MySQL servers, how they are, and what is done to them. */
package io.flotilla.cli.instance;
