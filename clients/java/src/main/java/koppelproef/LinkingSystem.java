package koppelproef;

import java.util.Map;

/**
 * Your system, for {@link Adapter}. Each method takes the question of its call and gives the answer, as maps, lists and text (null: nothing
 * to say). Other calls are public methods of their name with one Map: `public Object postbus(Map<String, Object> vraag)`.
 */
public interface LinkingSystem {
    /** Empties the system and gives it what it has at the start. */
    Object reset(Map<String, Object> vraag) throws Exception;

    /** Fetches from the LAS and proposes; changes nothing, unless the system stores as it fetches. */
    Object importeer(Map<String, Object> vraag) throws Exception;

    /** Applies what was proposed and decided. */
    Object verwerk(Map<String, Object> vraag) throws Exception;

    /** Tells everything that the system holds. */
    Object toestand(Map<String, Object> vraag) throws Exception;
}
