/** What query says on the wire: the question, the description of all tables, and the errors. */
package io.flotilla.api.query;
