package app.munseo.net;

import app.munseo.net.EgressLedger.Entry;

/// Where the ledger's lines are kept.
public interface EgressStore {
    /// Keeps nothing.
    EgressStore NONE = new EgressStore() {
        @Override
        public long begin(Entry entry) {
            return 0;
        }

        @Override
        public void end(long id, Entry entry) {}
    };

    /// Keeps a line before its request is sent, with the bytes that are about to be.
    ///
    /// @return what [#end] calls it by
    /// @throws app.munseo.document.Problem where it cannot be kept
    long begin(Entry entry);

    /// Keeps what has become of it. Called once, whatever happened.
    void end(long id, Entry entry);
}
