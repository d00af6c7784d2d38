package io.flotilla.benchmarks.cases;

import java.util.List;

/** A question about Flotilla's speed, and who must run to answer it. */
public interface Case {

    /** As the command line calls it. */
    String name();

    /** What is compared with what, in a line. */
    String title();

    /** In the order in which they run in the first round. */
    List<Contender> contenders(Bench bench);
}
