#!/usr/bin/env bash
# Makes an application that needs no Java of the person's: an image, and with a type an installer of this system.
#   packaging/package.sh [app-image|deb|rpm|dmg|pkg|msi|exe] [FOLDER]
# Each system can make its own kinds only. Needs a JDK 25 (JAVA_HOME) and, for installers, what jpackage says it needs
# (Linux: dpkg-deb and fakeroot, or rpmbuild; Windows: WiX). Nothing is signed here: that needs a certificate.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
type=${1:-app-image}
out=${2:-$root/target/package}
jpackage=${JAVA_HOME:+$JAVA_HOME/bin/}jpackage
jlink=${JAVA_HOME:+$JAVA_HOME/bin/}jlink

[ -f "$root/target/munseo.jar" ] || (cd "$root" && mvn -B -q -DskipTests package)

# One folder of everything: jpackage puts it beside the launcher. JavaFX goes into the runtime: beside the launcher it
# would need a module path, and a cache of classes made here would not be taken where the application is installed.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
input=$work/input
mkdir -p "$input/docs-sample" "$work/javafx"
cp "$root/target/munseo.jar" "$root"/target/lib/*.jar "$input/"
case $(uname -s)-$(uname -m) in
  Linux-x86_64) native=linux ;; Linux-*) native=linux-aarch64 ;;
  Darwin-arm64) native=mac-aarch64 ;; Darwin-*) native=mac ;; *) native=win ;;
esac
cp "$root"/target/javafx/*-"$native".jar "$work/javafx/"
cp -R "$root"/docs-sample/. "$input/docs-sample/"

# The modules that the libraries use; jdk.charsets for Korean text files of old, jdk.management for Lucene to know the
# virtual machine and use its vector instructions, jdk.localedata for Korean dates, jdk.crypto.ec for TLS, jdk.zipfs for PDFBox.
modules=java.base,java.desktop,java.logging,java.net.http,java.sql,java.xml,java.naming,java.management,java.scripting
modules+=,jdk.unsupported,jdk.incubator.vector,jdk.crypto.ec,jdk.localedata,jdk.zipfs,jdk.charsets,jdk.management,javafx.controls

# The worker processes that read PDF files are started with the java of this runtime.
"$jlink" --module-path "$work/javafx" --add-modules "$modules" --strip-debug --no-header-files --no-man-pages \
  --output "$work/runtime"

options=(
  --type app-image --dest "$work" --input "$input"
  --name Munseo --app-version "${VERSION:-0.1.0}" --vendor Munseo --description 'Answers from your own files'
  --main-jar munseo.jar --main-class app.munseo.Main
  --runtime-image "$work/runtime"
  --java-options '--add-modules=jdk.incubator.vector'
  --java-options '--enable-native-access=javafx.graphics,ALL-UNNAMED'
  --java-options '-XX:+UseCompactObjectHeaders' --java-options '-XX:+UseG1GC' --java-options '-Xmx1g'
  --java-options '-XX:CompileThresholdScaling=3'
  # $APPDIR is where jpackage has put the input. A cache that is refused is no matter of the person's.
  --java-options '-XX:AOTCache=$APPDIR/munseo.aot' --java-options '-Xlog:disable' --java-options '-Xlog:all=off'
  --java-options '-Dmunseo.samples=$APPDIR/docs-sample'
)
"$jpackage" "${options[@]}"

# A rehearsal keeps the classes of a start ready in one file. It has to run with exactly the options of the image.
cfg=$(find "$work" -name Munseo.cfg | head -n 1)
launcher=$(find "$work" -type f \( -path '*/bin/Munseo' -o -path '*/MacOS/Munseo' -o -name Munseo.exe \) | head -n 1)
cp "$cfg" "$work/cfg"
sed -e 's/-XX:AOTCache=/-XX:AOTCacheOutput=/' "$work/cfg" > "$cfg"
for option in -Dglass.platform=Headless -Dprism.order=sw -Dmunseo.rehearsal=10; do
  echo "java-options=$option" >> "$cfg"
done
"$launcher" open --home "$work/home" --offline "$root/docs-sample" || echo "no rehearsal: starts will be slower" >&2
cp "$work/cfg" "$cfg"
rm -f "$(dirname "$cfg")"/munseo.aot.config

case $type in
  app-image) mkdir -p "$out"; rm -rf "$out/Munseo" "$out/Munseo.app"; mv "$work"/Munseo "$work"/Munseo.app "$out/" 2>/dev/null || true ;;
  *)
    extra=()
    case $type in
      # The menu entry opens what is dropped on it, and offers itself for the files Munseo reads.
      deb|rpm) extra=(--linux-shortcut --linux-menu-group Office --resource-dir "$root/packaging/linux") ;;
      msi|exe) extra=(--win-menu --win-shortcut --win-per-user-install) ;;
    esac
    image=$work/Munseo
    [ -d "$image" ] || image=$work/Munseo.app
    "$jpackage" --type "$type" --dest "$out" --app-image "$image" --name Munseo --app-version "${VERSION:-0.1.0}" \
      --vendor Munseo "${extra[@]+"${extra[@]}"}"
    ;;
esac
echo "made in $out"
