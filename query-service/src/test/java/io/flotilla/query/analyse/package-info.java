/** Tests of what names mean. */
package io.flotilla.query.analyse;
