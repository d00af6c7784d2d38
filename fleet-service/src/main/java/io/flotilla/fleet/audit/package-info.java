/** The audit log: every change, who asked for it, and what became of it. Non-blocking. */
package io.flotilla.fleet.audit;
