/** {@code flotilla service}: the application databases that servers are grouped by. */
package io.flotilla.cli.service;
