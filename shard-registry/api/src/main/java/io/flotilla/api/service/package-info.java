/** What every service answers, whatever its context: life cycle and version. */
package io.flotilla.api.service;
