#!/usr/bin/env bash
# Builds target/installer/ptp-workbench-VERSION.dmg on a Mac with Apple silicon. Needs Maven and a JDK 25.
# Not run here: written beside installer/build, which makes the packages for Linux; nobody has tried it on a Mac yet.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

out=$PWD/target/installer
work=$out/work
app=$work/app
version=$(sed -n 's/^  <version>\(.*\)<\/version>/\1/p' pom.xml | head -1)

fail() {
  echo "build: $1" >&2
  exit 1
}

check_machine() {
  [ "$(uname -s)" = Darwin ] || fail "this builds for macOS only."
  [ "$(uname -m)" = arm64 ] || fail "PyTorch has no library for Intel Macs; build on a Mac with Apple silicon."
  command -v mvn >/dev/null || fail "this needs Maven; install it, for example with Homebrew."
}

find_jdk() {
  jdk=${JAVA25_HOME:-$(/usr/libexec/java_home -v 25 2>/dev/null || true)}
  [ -x "$jdk/bin/jpackage" ] || fail "this needs a JDK 25; install one, or set JAVA25_HOME to its folder."
}

compile() {
  rm -rf "$work"
  mvn -q -B -Dmaven.test.skip=true clean package dependency:copy-dependencies -DincludeScope=runtime \
    -DoutputDirectory="$work/jars" || fail "compiling failed; Maven says why above."
}

# The jars without other systems' native libraries, this system's as files, and PyTorch's as the program unpacks them.
lay_out() {
  "$jdk/bin/java" installer/image/Slim.java "$work/jars" "target/workbench-$version.jar" "$app"
  # comparing an empty workspace fails, but not before PyTorch is there
  "$jdk/bin/java" --enable-native-access=ALL-UNNAMED -Dptp.home="$PWD" -Dptp.cache="$app/native" \
    -cp "target/workbench-$version.jar:$work/jars/*" ptp.app.Launcher compare --workspace "$work/empty" >/dev/null 2>&1 || true
  [ -d "$app/native/pytorch" ] || fail "PyTorch cannot be unpacked."
  mkdir -p "$app/experiments" "$app/assets"
  cp experiments/*.yaml "$app/experiments/"
  cp -R experiments/sweeps "$app/experiments/"
  cp -R assets/example "$app/assets/"
  cp LICENSE installer/third-party-licences.txt "$app/"
}

link_runtime() {
  local modules
  modules=$("$jdk/bin/jdeps" --print-module-deps --ignore-missing-deps --multi-release 25 "$app"/*.jar | tail -1)
  "$jdk/bin/jlink" --add-modules "$modules,jdk.zipfs,jdk.crypto.ec" --strip-debug --no-header-files --no-man-pages \
    --output "$work/runtime" || fail "jlink failed; it says why above."
}

# A version on macOS may not begin with 0, so 0.2.0 is called 1.2.0 there.
mac_version() {
  case $version in
    0.*) echo "1.${version#0.}" | cut -d. -f1-3 ;;
    *) echo "$version" ;;
  esac
}

package() {
  local natives="\$APPDIR/native"
  "$jdk/bin/jpackage" --type dmg --name "PTP Workbench" --app-version "$(mac_version)" --vendor "PTP Workbench" \
    --input "$app" --main-jar ptp.jar --main-class ptp.app.Launcher --runtime-image "$work/runtime" --dest "$out" \
    --license-file LICENSE \
    --java-options "--enable-native-access=ALL-UNNAMED" --java-options "--sun-misc-unsafe-memory-access=allow" \
    --java-options "-Xmx3g" --java-options "-XX:-UsePerfData" --java-options "-Dptp.installed=true" \
    --java-options "-Dptp.home=\$APPDIR" --java-options "-Dptp.cache=$natives" --java-options "-Dptp.natives=$natives" \
    --java-options "-Dorg.sqlite.lib.path=$natives" --java-options "-Dorg.sqlite.lib.name=libsqlitejdbc.dylib" \
    --java-options "-Djna.boot.library.path=$natives" --java-options "-Djna.nounpack=true" \
    --java-options "-Djava.library.path=$natives" ||
    fail "jpackage failed; it says why above."
}

check_machine
find_jdk
compile
lay_out
link_runtime
package
(cd "$out" && shasum -a 256 ./*.dmg >SHA256SUMS-macos)
