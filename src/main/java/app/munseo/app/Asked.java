package app.munseo.app;

import app.munseo.answer.Answer;
import app.munseo.answer.SpendingNotice;
import app.munseo.net.EgressLedger;
import java.util.List;

/// An answer, what it cost, which spending notices it gave rise to, and every request that was made for it.
public record Asked(Answer answer, Cost cost, List<SpendingNotice> notices, List<EgressLedger.Entry> egress) {
    public Asked {
        notices = List.copyOf(notices);
        egress = List.copyOf(egress);
    }
}
