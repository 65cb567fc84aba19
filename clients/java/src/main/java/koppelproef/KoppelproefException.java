package koppelproef;

/** The simulator is not there, or says no: every reason that it gave. */
public final class KoppelproefException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KoppelproefException(String message) {
        super(message);
    }
}
