/** Where a command writes: stdout for what was asked, stderr for everything else, tables aligned by display width. */
package io.flotilla.cli.terminal;
