package app.munseo.settings;

/// What may be known of what leaves this machine, there and here.
///
/// @param ledgerDays for how many days the ledger keeps a request, 1 to 3650
/// @param review whether the window shows what an answer would send, before it does
/// @param mask what is replaced in it
public record Privacy(int ledgerDays, boolean review, Mask mask) {
    public static final Privacy DEFAULT = new Privacy(90, false, Mask.DEFAULT);

    public Privacy {
        Ranges.requireWithin("ledgerDays", ledgerDays, 1, 3650);
    }

    public Privacy withMask(Mask value) {
        return new Privacy(ledgerDays, review, value);
    }

    public Privacy withReview(boolean value) {
        return new Privacy(ledgerDays, value, mask);
    }
}
