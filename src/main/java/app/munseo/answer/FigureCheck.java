package app.munseo.answer;

import app.munseo.text.Figures.Kind;
import app.munseo.text.Figures.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Holds each figure of a claim against those of its source: the same amount must be there, and of the same thing. Of
/// the figures of one sort, the one that the claim's words stand closest to is the one that is meant.
final class FigureCheck {
    /// How much closer another figure must be to be what the claim speaks of.
    private static final double CLEARLY = 1.4;

    /// What a word counts that stands before both figures, as what the whole sentence speaks of does.
    private static final double OF_BOTH = 0.5;

    private static final double SWAPPED = 1.15;
    private static final double LEAST = 0.008;
    private static final Set<Kind> WITH_UNIT = Set.of(Kind.MONEY, Kind.PERCENT, Kind.MEASURE);

    /// A figure of the claim, and the one of the source that bears it out.
    record Pair(Located claimed, Stated stated) {}

    private final Line claim;
    private final Source source;
    private final List<Pair> held = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();

    FigureCheck(Line claim, Source source) {
        this.claim = claim;
        this.source = source;
        claim.figures().forEach(this::check);
        checkSwaps();
    }

    /// The figures that the source has.
    List<Pair> held() {
        return held;
    }

    List<Reason> reasons() {
        return reasons;
    }

    private void check(Located claimed) {
        var near = claim.near(claimed.start(), claimed.end());
        var closest = best(near, stated -> bears(stated, claimed));
        if (closest.isEmpty()) {
            if (!source.composes(claimed.figure()) && !isOnce(claimed)) {
                add(Reason.Code.FIGURE_MISSING, claimed);
            }
            return;
        }
        var own = closest.get();
        held.add(new Pair(claimed, own));
        var counted = claim.counted(claimed);
        var rival = best(
                near, stated -> stated.rivals(own, counted) && !bears(stated, claimed) && !isClaimed(stated));
        boolean names = source.figures().stream().anyMatch(stated -> stated.isAbove() && bears(stated, claimed));
        if (!names && rival.filter(other -> beats(other, own, near)).isPresent()) {
            add(Reason.Code.FIGURE_ELSEWHERE, claimed);
        }
    }

    /// "한 달에" says how often, as "a month" does.
    private boolean isOnce(Located claimed) {
        return claim.text().startsWith("한 ", claimed.start()) && claim.text().startsWith("에", claimed.end());
    }

    private void add(Reason.Code code, Located claimed) {
        reasons.add(new Reason(code, claim.text().substring(claimed.start(), claimed.end())));
    }

    private Optional<Stated> best(Map<String, Double> near, Predicate<Stated> wanted) {
        return source.figures().stream()
                .filter(wanted)
                .max(Comparator.comparingDouble(stated -> closeness(near, stated)));
    }

    /// Whether the claim's words stand clearly closer to `other`; what is close to both does not tell.
    private boolean beats(Stated other, Stated own, Map<String, Double> near) {
        double forOther = 0;
        double forOwn = 0;
        for (var term : near.entrySet()) {
            double weight = source.isBefore(term.getKey(), own, other) ? OF_BOTH : 1;
            double difference = weight * other.near().getOrDefault(term.getKey(), 0.0)
                    - weight * own.near().getOrDefault(term.getKey(), 0.0);
            forOther += term.getValue() * Math.max(0, difference);
            forOwn += term.getValue() * Math.max(0, -difference);
        }
        return forOther > forOwn * CLEARLY + LEAST;
    }

    /// Two figures of the claim that have changed places.
    private void checkSwaps() {
        for (int i = 0; i < held.size(); i++) {
            for (int j = i + 1; j < held.size(); j++) {
                var one = held.get(i);
                var two = held.get(j);
                if (one.stated().rivals(two.stated(), "") && isSwapped(one, two)) {
                    add(Reason.Code.FIGURE_ELSEWHERE, two.claimed());
                }
            }
        }
    }

    private boolean isSwapped(Pair one, Pair two) {
        if (one.stated().equals(two.stated()) || two.stated().isAbove()) {
            return false;
        }
        var first = claim.near(one.claimed().start(), one.claimed().end());
        var second = claim.near(two.claimed().start(), two.claimed().end());
        double straight = closeness(first, one.stated()) + closeness(second, two.stated());
        double crossed = closeness(first, two.stated()) + closeness(second, one.stated());
        return crossed > straight * SWAPPED;
    }

    private static double closeness(Map<String, Double> near, Stated stated) {
        double sum = 0;
        for (var term : near.entrySet()) {
            sum += term.getValue() * stated.near().getOrDefault(term.getKey(), 0.0);
        }
        return sum;
    }

    private boolean bears(Stated stated, Located claimed) {
        var claimedFigure = claimed.figure();
        if (!stated.figure().bearsOut(claimedFigure)) {
            return false;
        }
        boolean otherUnit = stated.figure().kind() == Kind.NUMBER
                && !stated.counted().isEmpty()
                && WITH_UNIT.contains(claimedFigure.kind());
        boolean otherCount = claimedFigure.kind() == Kind.NUMBER
                && !claim.counted(claimed).isEmpty()
                && (WITH_UNIT.contains(stated.figure().kind()) || stated.figure().kind() == Kind.ORDINAL);
        return !otherUnit && !otherCount;
    }

    /// Whether another figure of the claim is borne out by what stands there: then both are spoken of.
    private boolean isClaimed(Stated stated) {
        return source.figures().stream()
                .filter(other -> other.line() == stated.line() && other.start() == stated.start())
                .anyMatch(other -> claim.figures().stream().anyMatch(claimed -> bears(other, claimed)));
    }
}
