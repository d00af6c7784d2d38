package io.flotilla.query.answer;

/** How many rows to fetch next, so that a batch has about a certain size whether rows are narrow or wide. */
final class BatchSize {

    /** Few enough for rows of megabytes, enough for the answers most callers want. */
    static final int FIRST = 16;

    private static final int LARGEST = 4096;
    private static final int GROWTH = 8;

    private final int targetBytes;
    private int rows = FIRST;

    BatchSize(int targetBytes) {
        this.targetBytes = targetBytes;
    }

    /** The next number of rows, after a batch of so many rows made so many bytes. */
    int after(int rowsOfBatch, long bytesOfBatch) {
        if (rowsOfBatch > 0) {
            long fitting = (long) targetBytes * rowsOfBatch / Math.max(1, bytesOfBatch);
            long most = Math.min(LARGEST, (long) rows * GROWTH);
            rows = (int) Math.max(1, Math.min(fitting, most));
        }
        return rows;
    }
}
