package app.munseo.app;

import app.munseo.answer.Answer;
import app.munseo.net.EgressLedger;
import java.util.List;

/// An answer, what it cost, and every request that was made for it.
///
/// @param costUsd in US dollars; 0 for local answers and for models whose price is not known
public record Asked(Answer answer, double costUsd, List<EgressLedger.Entry> egress) {
    public Asked {
        egress = List.copyOf(egress);
    }
}
