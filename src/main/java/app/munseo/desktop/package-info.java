/// The window over [app.munseo.app.App]. This package is its ground floor: the one door to the UI thread, which every
/// screen uses. The screens are the packages below it, and `shell` puts them together; so no two need each other.
@NullMarked
package app.munseo.desktop;

import org.jspecify.annotations.NullMarked;
