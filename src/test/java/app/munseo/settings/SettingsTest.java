package app.munseo.settings;

import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsTest {
    static Stream<String> groups() {
        return Arrays.stream(Settings.class.getRecordComponents())
                .map(RecordComponent::getType)
                .filter(Class::isRecord)
                .map(Class::getName);
    }

    /// Classes are made when they are first needed, and which that is differs from start to start.
    @ParameterizedTest
    @MethodSource("groups")
    void theDefaultsAreWholeWhicheverGroupIsMadeFirst(String group) throws Exception {
        var place = Settings.class.getProtectionDomain().getCodeSource().getLocation();
        try (var fresh = new URLClassLoader(new URL[] {place}, ClassLoader.getPlatformClassLoader())) {
            Class.forName(group, true, fresh);
            var settings = Class.forName(Settings.class.getName(), true, fresh);
            var defaults = settings.getField("DEFAULT").get(null);
            for (var component : settings.getRecordComponents()) {
                assertThat(component.getAccessor().invoke(defaults)).as(component.getName()).isNotNull();
            }
        }
    }
}
