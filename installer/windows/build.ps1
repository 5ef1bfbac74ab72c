# Builds target\installer\PTP Workbench-VERSION.msi on 64-bit Windows. Needs Maven, a JDK 25 and the WiX toolset.
# Not run here: written beside installer/build, which makes the packages for Linux; nobody has tried it on Windows yet.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')

$out = Join-Path (Get-Location) 'target\installer'
$work = Join-Path $out 'work'
$app = Join-Path $work 'app'
$version = ([xml](Get-Content pom.xml)).project.version

function Stop-Build([string] $sentence) {
  [Console]::Error.WriteLine("build: $sentence")
  exit 1
}

# Runs a program and stops with a sentence when it fails.
function Invoke-Program([string] $sentence, [string] $program, [string[]] $arguments) {
  & $program @arguments
  if ($LASTEXITCODE -ne 0) { Stop-Build $sentence }
}

function Find-Jdk {
  foreach ($folder in @($env:JAVA25_HOME, $env:JAVA_HOME)) {
    if (-not $folder) { continue }
    $release = Join-Path $folder 'release'
    if ((Test-Path $release) -and (Select-String -Quiet -Pattern '^JAVA_VERSION="25' $release)) { return $folder }
  }
  Stop-Build 'this needs a JDK 25; install one and set JAVA25_HOME to its folder.'
}

function Build-Jar {
  if (-not (Get-Command mvn -ErrorAction SilentlyContinue)) { Stop-Build 'this needs Maven; put it on the PATH.' }
  if (Test-Path $work) { Remove-Item -Recurse -Force $work }
  Invoke-Program 'compiling failed; Maven says why above.' 'mvn' @(
    '-q', '-B', '-Dmaven.test.skip=true', 'clean', 'package', 'dependency:copy-dependencies',
    '-DincludeScope=runtime', "-DoutputDirectory=$work\jars")
}

# The jars without other systems' native libraries, this system's as files, and PyTorch's as the program unpacks them.
function Copy-Application([string] $jdk) {
  $jar = "target\workbench-$version.jar"
  Invoke-Program 'the jars cannot be copied.' "$jdk\bin\java.exe" @('installer\image\Slim.java', "$work\jars", $jar, $app)
  # comparing an empty workspace fails, but not before PyTorch is there
  & "$jdk\bin\java.exe" --enable-native-access=ALL-UNNAMED "-Dptp.home=$(Get-Location)" "-Dptp.cache=$app\native" `
    -cp "$jar;$work\jars\*" ptp.app.Launcher compare --workspace "$work\empty" | Out-Null
  if (-not (Test-Path "$app\native\pytorch")) { Stop-Build 'PyTorch cannot be unpacked.' }
  New-Item -ItemType Directory -Force "$app\experiments", "$app\assets" | Out-Null
  Copy-Item experiments\*.yaml "$app\experiments"
  Copy-Item -Recurse experiments\sweeps "$app\experiments"
  Copy-Item -Recurse assets\example "$app\assets"
  Copy-Item LICENSE, installer\third-party-licences.txt $app
}

function New-Runtime([string] $jdk) {
  $jars = (Get-ChildItem "$app\*.jar").FullName
  $modules = & "$jdk\bin\jdeps.exe" --print-module-deps --ignore-missing-deps --multi-release 25 @jars | Select-Object -Last 1
  Invoke-Program 'jlink failed; it says why above.' "$jdk\bin\jlink.exe" @(
    '--add-modules', "$modules,jdk.zipfs,jdk.crypto.ec", '--strip-debug', '--no-header-files', '--no-man-pages',
    '--output', "$work\runtime")
}

function New-Package([string] $jdk) {
  $natives = '$APPDIR\native'
  $options = @(
    '--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow', '-Xmx3g', '-XX:-UsePerfData',
    '-Dptp.installed=true', '-Dptp.home=$APPDIR', "-Dptp.cache=$natives", "-Dptp.natives=$natives",
    "-Dorg.sqlite.lib.path=$natives", '-Dorg.sqlite.lib.name=sqlitejdbc.dll',
    "-Djna.boot.library.path=$natives", '-Djna.nounpack=true',
    "-Djava.library.path=$natives")
  $arguments = @(
    '--type', 'msi', '--name', 'PTP Workbench', '--app-version', $version, '--vendor', 'PTP Workbench',
    '--input', $app, '--main-jar', 'ptp.jar', '--main-class', 'ptp.app.Launcher',
    '--runtime-image', "$work\runtime", '--dest', $out, '--license-file', 'LICENSE',
    '--add-launcher', 'ptp=installer\windows\ptp.properties',
    '--win-menu', '--win-dir-chooser', '--win-per-user-install')
  foreach ($option in $options) { $arguments += @('--java-options', $option) }
  Invoke-Program 'jpackage failed; it says why above.' "$jdk\bin\jpackage.exe" $arguments
}

$jdk = Find-Jdk
Build-Jar
Copy-Application $jdk
New-Runtime $jdk
New-Package $jdk
Get-ChildItem "$out\*.msi" | ForEach-Object { "$((Get-FileHash $_).Hash.ToLower())  $($_.Name)" } |
  Set-Content -Encoding ascii "$out\SHA256SUMS-windows"
