/**
 * What happens to a connection before the router sees a request, and after: unparsable requests are answered, bodies are measured, and a
 * connection is closed so that the last answer arrives. Runs on the connection's event loop; nothing here blocks or allocates per request.
 */
package io.flotilla.service.http;
