package app.munseo.desktop.control;

import app.munseo.app.Messages;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/// One list of keys, and nobody has others.
class ShortcutTest {
    private static JavaClasses desktop() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("app.munseo.desktop");
    }

    @Test
    void keysAreNamedNowhereElse() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Shortcut.class.getName())
                .should()
                .dependOnClassesThat()
                .haveNameMatching("javafx\\.scene\\.input\\.(KeyCode|KeyCombination|KeyCodeCombination|"
                        + "KeyCharacterCombination|Mnemonic)(\\$.*)?")
                .because("a key that is no shortcut is missing on the sheet of shortcuts")
                .check(desktop());
    }

    @Test
    void everyShortcutIsTakenSomewhere() {
        var taken = desktop().stream()
                .filter(type -> !type.isEquivalentTo(Shortcut.class))
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(Shortcut.class))
                .map(JavaFieldAccess::getName)
                .collect(Collectors.toSet());
        assertThat(taken)
                .containsAll(Arrays.stream(Shortcut.values())
                        .filter(shortcut -> shortcut != Shortcut.MENTION) // typed, and known by its letter
                        .map(Shortcut::name)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void isWordedInBothLanguages(Shortcut shortcut) {
        assertThat(new Messages("ko").text("window.shortcut." + shortcut.word())).containsPattern("[가-힣]");
        assertThat(new Messages("en").text("window.shortcut." + shortcut.word())).doesNotContainPattern("[가-힣]");
        assertThat(shortcut.written()).isNotBlank();
    }

    @Test
    void keysAreWrittenAsOnKeyboards() {
        assertThat(Shortcut.OFFLINE.written()).isIn("Ctrl + Shift + O", "⌘ + Shift + O");
        assertThat(Shortcut.EARLIER.written()).isEqualTo("↑");
        assertThat(Shortcut.SHEET.written()).isEqualTo("F1");
        assertThat(Shortcut.MENTION.written()).isEqualTo("@");
    }
}
