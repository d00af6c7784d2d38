/** The query service: one SELECT in, its rows out. The packages below follow the life of a query; the HTTP surface is here. */
package io.flotilla.query;
