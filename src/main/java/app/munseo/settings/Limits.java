package app.munseo.settings;

/// How much of a file is read. What goes beyond is left out and told with the name of the limit, `limits.NAME`.
///
/// The processes that read PDF files have small heaps: a limit may be lifted so far that such a process runs out of
/// memory, which ends it and that file only.
///
/// @param seconds to read one PDF file, 5 to 3600; then it is given up
/// @param pictureSeconds to draw one page, 1 to 300
/// @param pages of one PDF file, 1 to 1,000,000; a file with more is not read
/// @param glyphsPerPage letters and other signs, 1,000 to 2,000,000; the rest of the page is left out
/// @param operatorsPerPage drawing instructions, 10,000 to 100,000,000; the rest of the page is left out
/// @param characters of one PDF file's text, 100,000 to 500,000,000; a file with more is not read
/// @param textMegabytes size of a file of text, Markdown or CSV, 1 to 1024; a larger one is not read
/// @param pdfMegabytes size of a PDF file, 1 to 65,536; a larger one is not read
/// @param megapixels of a drawn page, 1 to 50; a larger picture is drawn coarser
/// @param nesting of lists, quotations and brackets in Markdown, 10 to 10,000; what is deeper is read as plain text
public record Limits(
        int seconds,
        int pictureSeconds,
        int pages,
        int glyphsPerPage,
        int operatorsPerPage,
        int characters,
        int textMegabytes,
        int pdfMegabytes,
        int megapixels,
        int nesting) {
    public static final Limits DEFAULT =
            new Limits(30, 20, 50_000, 250_000, 5_000_000, 50_000_000, 200, 4096, 9, 500);

    public Limits {
        Ranges.requireWithin("seconds", seconds, 5, 3600);
        Ranges.requireWithin("pictureSeconds", pictureSeconds, 1, 300);
        Ranges.requireWithin("pages", pages, 1, 1_000_000);
        Ranges.requireWithin("glyphsPerPage", glyphsPerPage, 1_000, 2_000_000);
        Ranges.requireWithin("operatorsPerPage", operatorsPerPage, 10_000, 100_000_000);
        Ranges.requireWithin("characters", characters, 100_000, 500_000_000);
        Ranges.requireWithin("textMegabytes", textMegabytes, 1, 1024);
        Ranges.requireWithin("pdfMegabytes", pdfMegabytes, 1, 65_536);
        Ranges.requireWithin("megapixels", megapixels, 1, 50);
        Ranges.requireWithin("nesting", nesting, 10, 10_000);
    }
}
