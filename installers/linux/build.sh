#!/usr/bin/env bash
# Makes an app image and a .deb in installers/linux/target. Needs JDK 17, Maven, fakeroot and binutils.
# The icon's PNGs in ui-resources are made by: rsvg-convert -w 256 installers/common/lymanscope.svg
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
target=$here/target
# shellcheck source=../common/app.properties
source "$here/../common/app.properties"

jdk=${JAVA_HOME:+$JAVA_HOME/bin/}
for tool in "${jdk}jlink" "${jdk}jpackage" "${jdk}jar" fakeroot objcopy; do
  command -v "$tool" >/dev/null || {
    echo "build.sh needs $tool (Debian, Ubuntu: openjdk-17-jdk, fakeroot, binutils)." >&2
    exit 1
  }
done

# --version builds where the sources changed.
"$root/lymanscope" --version
version=$(sed -n 's:^  <version>\([0-9.]*\).*</version>$:\1:p' "$root/pom.xml")
rm -rf "$target"
mkdir -p "$target/input/lib"

# Only the jars that the manifest names: lib/ may hold those of earlier builds.
(cd "$target" && "${jdk}jar" xf "$root/app/target/lymanscope.jar" META-INF/MANIFEST.MF)
sed -e ':join' -e '$!{N;b join' -e '}' -e 's/\r//g' -e 's/\n //g' "$target/META-INF/MANIFEST.MF" |
  sed -n 's/^Class-Path: //p' | tr ' ' '\n' |
  while read -r library; do cp "$root/app/target/$library" "$target/input/lib/"; done
cp "$root/app/target/lymanscope.jar" "$root/config/logging.properties" "$target/input/"
cp -r "$root/sample-data" "$target/input/"

"${jdk}jlink" --add-modules "$MODULES" --strip-debug --no-header-files --no-man-pages \
  --output "$target/runtime"
# jlink leaves out the archive of JDK classes, which saves half of the start-up time.
"$target/runtime/bin/java" -Xshare:dump >/dev/null

"${jdk}jpackage" --type app-image --dest "$target" \
  --name "$NAME" --app-version "$version" --vendor "$VENDOR" \
  --description "$DESCRIPTION" --copyright "$COPYRIGHT" \
  --input "$target/input" --main-jar lymanscope.jar \
  --runtime-image "$target/runtime" \
  --icon "$root/ui-resources/src/main/resources/org/lymanscope/ui/icon-256.png" \
  --java-options "-Djava.awt.headless=true" \
  --java-options "-Dai.djl.offline=true" \
  --java-options "-Djava.util.logging.config.file=\$APPDIR/logging.properties" \
  --java-options "-Dlymanscope.sample=\$APPDIR/sample-data"

"${jdk}jpackage" --type deb --dest "$target" \
  --name "$NAME" --app-version "$version" --vendor "$VENDOR" \
  --description "$DESCRIPTION" --copyright "$COPYRIGHT" \
  --app-image "$target/$NAME" --resource-dir "$here/resources" \
  --icon "$root/ui-resources/src/main/resources/org/lymanscope/ui/icon-256.png" \
  --linux-package-name "$NAME" --linux-app-category science --linux-shortcut \
  --linux-deb-maintainer "developers@lymanscope.invalid" \
  --linux-package-deps "libgtk-3-0 | libgtk-3-0t64, libxtst6, libxxf86vm1, libgl1"

du -sh "$target/$NAME" "$target"/*.deb
