/**
 * What every service has and no domain word: problem answers, request ids, the life cycle, version, health and start checks. Depending
 * on this module is enough; each sub-package is one concern and stands alone, except that all of them know {@code request} and
 * {@code problem}. Everything here runs on event loops unless it says otherwise.
 */
package io.flotilla.service;
