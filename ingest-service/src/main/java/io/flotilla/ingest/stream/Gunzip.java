package io.flotilla.ingest.stream;

import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Undoes gzip (RFC 1952), one member after the other. What it gives is bounded by what it is asked for, whatever it was fed. */
final class Gunzip implements Decoding {

    /** What expands less than this is no bomb, whatever its ratio. */
    private static final long HARMLESS = 1 << 20;

    private static final int TRAILER = 8;

    private final GzipLimits limits;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final GzipHeader header = new GzipHeader();
    private byte[] bytes = {};
    private int at;
    private long trailer;
    private int trailerBytes;
    private boolean inTrailer;
    private long encodedBytes;
    private long decodedBytes;

    Gunzip(GzipLimits limits) {
        this.limits = limits;
    }

    @Override
    public void feed(byte[] encoded) {
        bytes = encoded;
        at = 0;
        encodedBytes += encoded.length;
    }

    @Override
    public int read(byte[] decoded) {
        while (at < bytes.length || header.isComplete() && !inTrailer) {
            if (!header.isComplete()) {
                header.take(bytes[at++]);
            } else if (inTrailer) {
                takeTrailer();
            } else {
                int count = inflate(decoded);
                if (count > 0) {
                    checkLimits();
                    return count;
                }
                if (!inTrailer && at == bytes.length) {
                    return 0;
                }
            }
        }
        return 0;
    }

    @Override
    public void end() {
        if (encodedBytes > 0 && !header.isUntouched()) {
            throw malformed("The body ends in the midst of its gzip data");
        }
    }

    @Override
    public void close() {
        inflater.end();
    }

    private int inflate(byte[] decoded) {
        int given = bytes.length - at;
        inflater.setInput(bytes, at, given);
        try {
            int count = inflater.inflate(decoded);
            at += given - inflater.getRemaining();
            checksum.update(decoded, 0, count);
            decodedBytes += count;
            inTrailer = inflater.finished();
            if (inflater.needsDictionary()) {
                throw malformed("The body is not gzip");
            }
            return count;
        } catch (DataFormatException e) {
            throw malformed("The gzip data of the body is damaged").causedBy(e);
        }
    }

    /** Checksum and length, four bytes each, the least one first. */
    private void takeTrailer() {
        trailer |= (bytes[at++] & 0xffL) << (8 * trailerBytes);
        trailerBytes++;
        if (trailerBytes == TRAILER) {
            if ((int) trailer != (int) checksum.getValue()
                    || (int) (trailer >>> 32) != (int) inflater.getBytesWritten()) {
                throw malformed("The gzip data of the body is damaged: its checksum is wrong");
            }
            nextMember();
        }
    }

    private void nextMember() {
        inflater.reset();
        checksum.reset();
        header.reset();
        trailer = 0;
        trailerBytes = 0;
        inTrailer = false;
    }

    private void checkLimits() {
        boolean bomb = decodedBytes > HARMLESS && decodedBytes / limits.ratio() > encodedBytes;
        if (bomb || decodedBytes > limits.bytes()) {
            throw new ProblemException(
                            CommonError.BODY_TOO_LARGE,
                            bomb
                                    ? "The body expands to more than %d times its size".formatted(limits.ratio())
                                    : "The body expands to more than %d bytes".formatted(limits.bytes()))
                    .with("limit", bomb ? limits.ratio() : limits.bytes());
        }
    }

    static ProblemException malformed(String detail) {
        return new ProblemException(IngestError.MALFORMED_GZIP, detail);
    }
}
