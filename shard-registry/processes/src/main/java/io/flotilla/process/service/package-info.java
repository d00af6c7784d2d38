/** Flotilla's own services as processes of this machine. Calls block, with bounds; never call them from an event loop. */
package io.flotilla.process.service;
