package app.munseo.catalog;

import app.munseo.document.DocumentId;
import app.munseo.document.Hidden;
import app.munseo.document.Page;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// SQL of the table `pages`.
final class PageRows {
    private static final String PAGE = "SELECT number, text, hidden, cut FROM pages ";

    private PageRows() {}

    static void put(Session session, DocumentId id, List<Page> pages) throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var page : pages) {
            var hidden = written(page.hidden());
            rows.add(new Object[] {
                id.value(), page.number(), page.text(), hidden, page.cut(), sum(page.text(), hidden, page.cut())
            });
        }
        session.batch("INSERT INTO pages (document, number, text, hidden, cut, sum) VALUES (?, ?, ?, ?, ?, ?)", rows);
    }

    static Optional<Page> find(Session session, DocumentId id, int number) throws SQLException {
        return session.first(PAGE + "WHERE document = ? AND number = ?", PageRows::page, id.value(), number);
    }

    static List<Page> of(Session session, DocumentId id) throws SQLException {
        return session.list(PAGE + "WHERE document = ? ORDER BY number", PageRows::page, id.value());
    }

    /// The pages that a limit cut.
    static List<CutPage> cut(Session session) throws SQLException {
        return session.list("""
                SELECT path, number, cut FROM pages JOIN documents ON id = document WHERE cut <> ''
                ORDER BY place, number""", row -> new CutPage(row.getString(1), row.getInt(2), row.getString(3)));
    }

    static boolean isCut(Session session, DocumentId id) throws SQLException {
        return session.first("SELECT 1 FROM pages WHERE document = ? AND cut <> ''", row -> row.getInt(1), id.value())
                .isPresent();
    }

    /// Documents with a page that is not as it was stored. A library from before pages had sums has none to compare.
    static Set<String> altered(Session session) throws SQLException {
        if (!hasSums(session)) {
            return Set.of();
        }
        var altered = new ArrayList<String>();
        session.each("SELECT document, text, hidden, cut, sum FROM pages WHERE sum <> ''", row -> {
            if (!sum(row.getString(2), row.getString(3), row.getString(4)).equals(row.getString(5))) {
                altered.add(row.getString(1));
            }
        });
        return Set.copyOf(altered);
    }

    /// Gives pages from before there were sums theirs: from now on they are compared.
    static void sumUp(Session session) throws SQLException {
        if (!hasSums(session)) {
            return;
        }
        var rows = session.list(
                "SELECT document, number, text, hidden, cut FROM pages WHERE sum = ''",
                row -> new @Nullable Object[] {
                    sum(row.getString(3), row.getString(4), row.getString(5)), row.getString(1), row.getInt(2)
                });
        session.batch("UPDATE pages SET sum = ? WHERE document = ? AND number = ?", rows);
    }

    private static boolean hasSums(Session session) throws SQLException {
        return session.list("SELECT name FROM pragma_table_info('pages')", row -> row.getString(1)).contains("sum");
    }

    private static String sum(String text, String hidden, String cut) {
        var sum = new CRC32C();
        sum.update(String.join("\0", text, hidden, cut).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static Page page(ResultSet row) throws SQLException {
        return new Page(row.getInt("number"), row.getString("text"), hidden(row.getString("hidden")), row.getString("cut"));
    }

    /// `12-80 WHITE 90-95 TINY`
    private static String written(List<Hidden> hidden) {
        return hidden.stream()
                .map(one -> one.start() + "-" + one.end() + " " + one.why())
                .collect(Collectors.joining(" "));
    }

    private static List<Hidden> hidden(String written) {
        var hidden = new ArrayList<Hidden>();
        var words = written.isEmpty() ? new String[0] : written.split(" ");
        for (int i = 0; i + 1 < words.length; i += 2) {
            int dash = words[i].indexOf('-');
            hidden.add(new Hidden(
                    Integer.parseInt(words[i].substring(0, dash)),
                    Integer.parseInt(words[i].substring(dash + 1)),
                    Hidden.Why.valueOf(words[i + 1])));
        }
        return hidden;
    }
}
