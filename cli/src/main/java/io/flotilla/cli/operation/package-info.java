/** {@code flotilla operation}: what was done to servers, step by step. */
package io.flotilla.cli.operation;
