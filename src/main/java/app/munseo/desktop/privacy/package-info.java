/// What leaves this machine: the ledger, the proof, and what may be sent.
@NullMarked
package app.munseo.desktop.privacy;

import org.jspecify.annotations.NullMarked;
