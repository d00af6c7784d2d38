/** Tests of the SQL text this module makes and of the classification of errors. */
package io.flotilla.mysql;
