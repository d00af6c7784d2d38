package io.flotilla.service.start;

/** How far two spellings are apart. */
final class Typos {

    private Typos() {}

    /** The fewest letters to insert, leave out or change to get from one to the other (Levenshtein's distance). */
    static int between(String one, String other) {
        int[] distances = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            distances[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int diagonal = distances[0];
            distances[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int changed = diagonal + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = distances[column];
                distances[column] = Math.min(changed, Math.min(distances[column], distances[column - 1]) + 1);
            }
        }
        return distances[other.length()];
    }
}
