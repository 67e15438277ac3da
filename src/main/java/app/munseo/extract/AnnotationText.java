package app.munseo.extract;

import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/// What stands in an annotation or form field that brings no picture of itself along; viewers make one up.
final class AnnotationText {
    private static final Set<String> NOTES = Set.of("FreeText", "Text");
    private static final int PASSWORD_FIELD = 1 << 13;
    private static final int MAX_ANCESTORS = 32;

    private AnnotationText() {}

    static Optional<String> of(PDAnnotation annotation) {
        if (annotation.getNormalAppearanceStream() != null) {
            return Optional.empty();
        }
        if (annotation instanceof PDAnnotationWidget) {
            return value(annotation.getCOSObject());
        }
        return NOTES.contains(annotation.getSubtype())
                ? Optional.ofNullable(annotation.getContents())
                : Optional.empty();
    }

    /// A field's value may stand with the field above it.
    private static Optional<String> value(COSDictionary widget) {
        var field = widget;
        for (int i = 0; i < MAX_ANCESTORS && field != null; i++) {
            if ((field.getInt(COSName.FF, 0) & PASSWORD_FIELD) != 0) {
                return Optional.empty();
            }
            if (field.getDictionaryObject(COSName.V) instanceof COSString value) {
                return Optional.of(value.getString());
            }
            field = field.getCOSDictionary(COSName.PARENT);
        }
        return Optional.empty();
    }
}
