/** The id a request has in every log and every answer. Plain values; any thread. */
package io.flotilla.service.request;
