/** Tests of the formats. */
package io.flotilla.query.answer;
