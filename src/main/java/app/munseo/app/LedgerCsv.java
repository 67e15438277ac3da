package app.munseo.app;

import app.munseo.catalog.EgressLog.Passage;
import app.munseo.catalog.EgressLog.Request;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The ledger as a table for spreadsheets (RFC 4180), a line for each request. No cell is anything but text to them.
final class LedgerCsv {
    private static final String HEAD =
            "time,host,address,port,resolved,purpose,model,bytes,bytes_in,loopback,leaves,refused,passages\r\n";

    /// How a cell begins that a spreadsheet would work out.
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private LedgerCsv() {}

    static String of(List<Request> requests) {
        return requests.stream().map(LedgerCsv::line).collect(Collectors.joining("", HEAD, ""));
    }

    private static String line(Request request) {
        var refusal = request.refusal();
        return Stream.of(
                        request.at(), request.host(), request.address(), request.port(), request.peer(),
                        request.purpose(), request.model(),
                        request.bytesOut(), request.bytesIn(), request.loopback(), request.leaves(),
                        refusal == null ? "" : refusal.word(),
                        request.passages().stream().map(LedgerCsv::passage).collect(Collectors.joining("; ")))
                .map(String::valueOf)
                .map(LedgerCsv::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String passage(Passage passage) {
        var at = passage.location();
        return "%s:%d:%d-%d".formatted(passage.path(), at.page(), at.start(), at.end());
    }

    private static String cell(String text) {
        return '"' + FORMULA.matcher(text).replaceFirst("'$0").replace("\"", "\"\"") + '"';
    }
}
