/**
 * The three questions an orchestrator asks: has it started, is it stuck, should it get traffic. Runs on event loops; nothing here
 * waits for another server.
 */
package io.flotilla.service.health;
