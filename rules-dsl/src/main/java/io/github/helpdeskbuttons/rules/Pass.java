package io.github.helpdeskbuttons.rules;

import java.util.List;

/** One pass over a text, part by part, for many keywords. */
interface Pass {

    /**
     * Says of each keyword that is met in a part of the text, whose low bytes are in the state's chunk, that its atoms hold.
     *
     * @param from where the part begins in the text; a multiple of {@link KeywordTable#CHUNK}
     * @param length how long the part is
     */
    void scan(String text, int from, int length, IndexState state);

    /**
     * What became of keywords.
     *
     * @param passes the pass, where there is one
     * @param rest the keywords that are not in it
     */
    record Division(List<Pass> passes, List<Keyword> rest) {}
}
