package io.flotilla.ingest.intake;

import java.util.Optional;

/** The other side of a stream: who sends the body and hears what becomes of it. Called on the stream's context only. */
public interface StreamPeer {

    /** Asks for bytes, or for the end. */
    void more();

    /** A chunk is stored, or tried out, perhaps before others that come before it in the body. */
    void settled(ChunkOutcome chunk);

    /** One more chunk is settled, and all before it. */
    void progress(StreamTally tally);

    /** Nothing is under way any more. @param failure why the stream is not complete, unless it is */
    void ended(StreamTally tally, Optional<Throwable> failure);
}
