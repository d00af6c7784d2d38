package io.flotilla.ingest.stream;

/** The header of a gzip member, byte by byte: ten of fixed meaning, then what its flags announce. */
final class GzipHeader {

    private static final int FIXED = 10;
    private static final int CHECKSUM = 0x02;
    private static final int EXTRA = 0x04;
    private static final int NAME = 0x08;
    private static final int COMMENT = 0x10;
    private static final int RESERVED = 0xe0;

    private int taken;
    private int flags;
    private int skip;
    private int extraLengthBytes;
    private boolean complete;

    boolean isComplete() {
        return complete;
    }

    boolean isUntouched() {
        return taken == 0;
    }

    void reset() {
        taken = 0;
        flags = 0;
        skip = 0;
        extraLengthBytes = 0;
        complete = false;
    }

    void take(byte next) {
        int value = next & 0xff;
        if (taken < FIXED) {
            takeFixed(value);
            taken++;
            complete = taken == FIXED && flags == 0;
        } else {
            takeOptional(value);
            complete = flags == 0;
        }
    }

    private void takeFixed(int value) {
        boolean right =
                switch (taken) {
                    case 0 -> value == 0x1f;
                    case 1 -> value == 0x8b;
                    case 2 -> value == 8;
                    case 3 -> (value & RESERVED) == 0;
                    default -> true;
                };
        if (!right) {
            throw Gunzip.malformed(
                    "The body is not gzip, though its Content-Encoding says so, or something else follows its gzip data");
        }
        if (taken == 3) {
            flags = value & (CHECKSUM | EXTRA | NAME | COMMENT);
        }
    }

    private void takeOptional(int value) {
        if ((flags & EXTRA) != 0) {
            takeExtra(value);
        } else if ((flags & NAME) != 0) {
            flags &= value == 0 ? ~NAME : ~0;
        } else if ((flags & COMMENT) != 0) {
            flags &= value == 0 ? ~COMMENT : ~0;
        } else {
            skip++;
            flags &= skip == 2 ? ~CHECKSUM : ~0;
        }
    }

    private void takeExtra(int value) {
        if (extraLengthBytes < 2) {
            skip |= value << (8 * extraLengthBytes);
            extraLengthBytes++;
        } else {
            skip--;
        }
        if (extraLengthBytes == 2 && skip == 0) {
            flags &= ~EXTRA;
        }
    }
}
