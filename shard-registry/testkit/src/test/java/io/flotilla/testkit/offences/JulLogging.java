package io.flotilla.testkit.offences;

import java.util.logging.Logger;

/** Logs past the log. */
class JulLogging {

    final Logger log = Logger.getGlobal();
}
