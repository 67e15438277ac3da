package app.munseo.desktop.find;

import app.munseo.desktop.find.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a question looks for its answer: in all of these collections, folders and files together, or in the whole
/// library where there are none; and of that only what is of one of the types, has all of the tags, and is as new or old as the days say.
public record Where(List<Piece> pieces) {
    public static final Where EVERYWHERE = new Where(List.of());

    public Where {
        pieces = List.copyOf(pieces);
    }

    /// One collection; the whole library where the name is empty.
    public static Where in(String collection) {
        return collection.isEmpty() ? EVERYWHERE : EVERYWHERE.and(new Piece(Kind.COLLECTION, collection));
    }

    /// As it was kept by [#kept()]; what cannot be understood is left out.
    public static Where of(List<String> kept) {
        var where = EVERYWHERE;
        for (var one : kept) {
            int colon = one.indexOf(':');
            var kind = Stream.of(Kind.values())
                    .filter(each -> colon > 0 && each.name().equals(one.substring(0, colon)))
                    .findFirst();
            where = kind.isPresent() ? where.and(new Piece(kind.get(), one.substring(colon + 1))) : where;
        }
        return where;
    }

    /// For keeping: each piece as `KIND:VALUE`.
    public List<String> kept() {
        return pieces.stream().map(piece -> piece.kind() + ":" + piece.value()).toList();
    }

    /// This and one more; a day takes the place of the one before.
    public Where and(Piece piece) {
        boolean day = piece.kind() == Kind.AFTER || piece.kind() == Kind.BEFORE;
        var all = new ArrayList<>(pieces);
        all.removeIf(one -> one.equals(piece) || (day && one.kind() == piece.kind()));
        all.add(piece);
        return new Where(all);
    }

    public Where without(Piece piece) {
        return new Where(pieces.stream().filter(one -> !one.equals(piece)).toList());
    }

    /// The values of this kind.
    public List<String> of(Kind kind) {
        return pieces.stream().filter(one -> one.kind() == kind).map(Piece::value).toList();
    }

    /// The collections, folders and files alone.
    public Where places() {
        return new Where(pieces.stream().filter(one -> one.kind().isPlace()).toList());
    }

    /// The collection, where it is the only place; else empty.
    public String collection() {
        var places = places().pieces();
        return places.size() == 1 && places.getFirst().kind() == Kind.COLLECTION ? places.getFirst().value() : "";
    }

    /// `question` behind the types, tags and days, as a person would write them: `type:pdf,md after:2026-01-01 question`.
    public String before(String question) {
        var types = of(Kind.TYPE);
        var written = new ArrayList<String>();
        if (!types.isEmpty()) {
            written.add("type:" + String.join(",", types));
        }
        written.addAll(of(Kind.TAG).stream().map("tag:\"%s\""::formatted).toList());
        written.addAll(of(Kind.AFTER).stream().map("after:"::concat).toList());
        written.addAll(of(Kind.BEFORE).stream().map("before:"::concat).toList());
        written.add(question);
        return written.stream().collect(Collectors.joining(" "));
    }
}
