package io.flotilla.ingest.stream;

/** Undoes the content encoding of a body. */
sealed interface Decoding extends AutoCloseable permits Identity, Gunzip {

    /** Hands over the next bytes of the body, once {@link #read} has given everything there was. */
    void feed(byte[] encoded);

    /**
     * Gives some decoded bytes.
     *
     * @return how many; 0 when it needs to be fed
     * @throws io.flotilla.api.problem.ProblemException when the bytes do not have the encoding, or expand too much
     */
    int read(byte[] decoded);

    /** The body has ended. @throws io.flotilla.api.problem.ProblemException when it should not have */
    void end();

    @Override
    void close();
}
