#!/usr/bin/env bash
# Builds what is committed twice, in two folders, and compares every jar that is delivered, byte for byte.
#   packaging/reproduce.sh [options of Maven]
# Ends with 1 and the names of the entries that differ where a jar does.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

first=$work/one
second=$work/another/place
for place in "$first" "$second"; do
  mkdir -p "$place"
  git -C "$root" archive HEAD | tar -x -C "$place"
  (cd "$place" && mvn -B -q -DskipTests "$@" package)
done

differing=0
while read -r jar; do
  if ! cmp -s "$first/$jar" "$second/$jar"; then
    differing=1
    echo "differs: $jar"
    diff <(cd "$first" && unzip -lv "$jar") <(cd "$second" && unzip -lv "$jar") || true
  fi
done < <(cd "$first" && find target -name '*.jar' | sort)
[ "$(cd "$first" && find target -name '*.jar' | sort)" = "$(cd "$second" && find target -name '*.jar' | sort)" ] || differing=1
(cd "$first" && sha256sum target/munseo.jar)
exit $differing
