package app.munseo.extract;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.ResourceCache;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// An opened PDF with its pages. Lives in a worker process only.
final class PdfFile implements AutoCloseable {
    private final PDDocument document;
    private final ReadingLimits limits;
    private final List<COSDictionary> pages;
    private final IdentityHashMap<COSDictionary, Integer> numbers = new IdentityHashMap<>();
    private final ResourceCache cache = new DefaultResourceCache();

    private PdfFile(PDDocument document, ReadingLimits limits) {
        this.document = document;
        this.limits = limits;
        var root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        this.pages = root == null ? List.of() : PageTree.pages(root, limits.pages());
        for (int i = 0; i < pages.size(); i++) {
            numbers.putIfAbsent(pages.get(i), i + 1);
        }
    }

    /// @param request holds the file's URI (which keeps names that are no valid text), then its password or ""
    /// @throws Problem `FILE_ENCRYPTED` where the password is wrong or missing, `FILE_BROKEN` where there is no page,
    ///     `FILE_TOO_LARGE` where there are too many
    static PdfFile open(PdfRequest request) throws IOException {
        try {
            var source = new RandomAccessReadBufferedFile(Path.of(URI.create(request.uri())));
            return open(Loader.loadPDF(source, request.password()), request.limits());
        } catch (InvalidPasswordException e) {
            throw new Problem(Kind.FILE_ENCRYPTED, request.password().isEmpty() ? "no password" : "wrong password", e);
        }
    }

    private static PdfFile open(PDDocument document, ReadingLimits limits) throws IOException {
        try {
            var file = new PdfFile(document, limits);
            if (file.pages.isEmpty()) {
                throw new Problem(Kind.FILE_BROKEN, "no pages");
            }
            return file;
        } catch (RuntimeException e) {
            document.close();
            throw e;
        }
    }

    PDDocument document() {
        return document;
    }

    ReadingLimits limits() {
        return limits;
    }

    int pageCount() {
        return pages.size();
    }

    /// How large each page is when it is drawn.
    List<PageSize> sizes() {
        return IntStream.rangeClosed(1, pages.size())
                .mapToObj(number -> Sheet.of(page(number)).size())
                .toList();
    }

    /// Page `number`, counted from 1. Its fonts stay parsed for the pages after it.
    PDPage page(int number) {
        if (number > pages.size()) {
            throw new Problem(Kind.FILE_BROKEN, "no page " + number);
        }
        return new CachedPage(pages.get(number - 1), cache);
    }

    /// The number of a page, counted from 1, or 0 if it is none of this document's.
    int number(COSDictionary page) {
        return numbers.getOrDefault(page, 0);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /// PDFBox gives its cache only to pages of its own tree, and empties it after each page.
    private static final class CachedPage extends PDPage {
        private final ResourceCache cache;

        CachedPage(COSDictionary dictionary, ResourceCache cache) {
            super(dictionary);
            this.cache = cache;
        }

        @Override
        public PDResources getResources() {
            var resources = super.getResources();
            return resources == null
                    ? new PDResources(new COSDictionary(), cache)
                    : new PDResources(resources.getCOSObject(), cache);
        }

        @Override
        public ResourceCache getResourceCache() {
            return cache;
        }
    }
}
