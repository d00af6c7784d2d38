/** Tests of the package without any process or server. */
package io.flotilla.cli.query;
