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

[ -f "$root/target/munseo.jar" ] || (cd "$root" && mvn -B -q -DskipTests package)

# One folder of everything: jpackage puts it beside the launcher. JavaFX lies apart, for it goes on the module path.
input=$(mktemp -d)
trap 'rm -rf "$input"' EXIT
cp "$root/target/munseo.jar" "$root"/target/lib/*.jar "$input/"
mkdir "$input/javafx" "$input/docs-sample"
case $(uname -s)-$(uname -m) in
  Linux-x86_64) native=linux ;; Linux-*) native=linux-aarch64 ;;
  Darwin-arm64) native=mac-aarch64 ;; Darwin-*) native=mac ;; *) native=win ;;
esac
cp "$root"/target/javafx/*-"$native".jar "$input/javafx/"
cp -R "$root"/docs-sample/. "$input/docs-sample/"

# The modules that the libraries use; jdk.localedata for Korean dates, jdk.crypto.ec for TLS, jdk.zipfs for PDFBox.
modules=java.base,java.desktop,java.logging,java.net.http,java.sql,java.xml,java.naming,java.management,java.scripting
modules+=,jdk.unsupported,jdk.incubator.vector,jdk.crypto.ec,jdk.localedata,jdk.zipfs

options=(
  --type "$type" --dest "$out" --input "$input"
  --name Munseo --app-version "${VERSION:-0.1.0}" --vendor Munseo --description 'Answers from your own files'
  --main-jar munseo.jar --main-class app.munseo.Main
  --add-modules "$modules"
  # The worker processes that read PDF files are started with the java of the image.
  --jlink-options '--strip-debug --no-header-files --no-man-pages'
  # $APPDIR is where jpackage has put the input.
  --java-options '--module-path=$APPDIR/javafx --add-modules=javafx.controls,jdk.incubator.vector'
  --java-options '--enable-native-access=javafx.graphics,ALL-UNNAMED'
  --java-options '-XX:+UseCompactObjectHeaders' --java-options '-XX:+UseG1GC' --java-options '-Xmx1g'
  --java-options '-Dmunseo.samples=$APPDIR/docs-sample'
)
case $type in
  deb|rpm) options+=(--linux-shortcut --linux-menu-group Office) ;;
  msi|exe) options+=(--win-menu --win-shortcut --win-per-user-install) ;;
esac
"$jpackage" "${options[@]}"
echo "made in $out"
