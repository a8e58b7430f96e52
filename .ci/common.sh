# Shared by ./run and ./test. Sourced, never run.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
state="$root/.state"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

say() { printf '%s\n' "$*" >&2; }

may_install() { command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

# Installs Debian packages when it may; says nothing when it may not, since the caller names what is missing.
install_debian() {
  may_install || return 1
  say "Cài đặt từ Debian: $*"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >/dev/null 2>&1 && return 0
  as_root apt-get update >/dev/null 2>&1 || true
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >&2
}

wanted_sdk() { sed -n 's/.*"version": *"\([0-9.]*\)".*/\1/p' "$root/global.json" | head -1; }

node_major() { command -v node >/dev/null && node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/' || echo 0; }

# Names everything that is missing at once, with where to get it; installs what Debian has when it may.
need_tools() {
  local missing=() wanted
  wanted="$(wanted_sdk)"
  if ! command -v dotnet >/dev/null; then
    missing+=("Thiếu .NET SDK $wanted. Tải tại https://dotnet.microsoft.com/download/dotnet/10.0 rồi thêm thư mục của nó vào PATH.")
  elif ! (cd "$root" && dotnet --version >/dev/null 2>&1); then
    missing+=("Có dotnet nhưng thiếu .NET SDK $wanted (hoặc bản vá mới hơn của ${wanted%??}xx). Tải tại https://dotnet.microsoft.com/download/dotnet/10.0. Đang có: $(cd / && dotnet --list-sdks 2>/dev/null | awk '{print $1}' | paste -sd' ' -)")
  fi
  if [ "$(node_major)" -lt 20 ]; then
    # Debian 12 has Node 18: worth installing only where Debian has a newer one.
    if may_install && [ "$(apt-cache policy nodejs 2>/dev/null | sed -n 's/ *Candidate: *\([0-9]*\).*/\1/p')" -ge 20 ] 2>/dev/null; then install_debian nodejs npm || true; fi
    [ "$(node_major)" -ge 20 ] || missing+=("Thiếu Node.js 20 trở lên (đang có: $(node --version 2>/dev/null || echo không)). Tải tại https://nodejs.org/en/download rồi thêm vào PATH.")
  fi
  if ! command -v npm >/dev/null && [ "$(node_major)" -ge 20 ]; then
    install_debian npm || true
    command -v npm >/dev/null || missing+=("Thiếu npm. Npm đi kèm Node.js tại https://nodejs.org/en/download.")
  fi
  [ ${#missing[@]} -eq 0 ] && return 0
  say "Chưa chạy được:"
  for line in "${missing[@]}"; do say "  - $line"; done
  exit 3
}

# A fingerprint of the content of files, by their names and bytes.
fingerprint() { (cd "$root" && find "$@" -type f -not -path '*/node_modules/*' -not -path '*/bin/*' -not -path '*/obj/*' -print0 2>/dev/null | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1); }

# Runs a job only when what it depends on has changed since it last succeeded.
# usage: when_changed NAME FINGERPRINT RESULT COMMAND…
when_changed() {
  local stamp="$state/$1" now="$2" result="$3"
  shift 3
  [ -e "$root/$result" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$now" ] && return 0
  mkdir -p "$state"
  "$@" || return 1
  printf '%s' "$now" >"$stamp"
}

styles() {
  when_changed npm "$(fingerprint package.json package-lock.json .npmrc)" node_modules npm_install || { say "Không cài được gói npm."; exit 3; }
  when_changed styles "$(fingerprint package-lock.json src/MotCua/Web/styles src/MotCua/Web/scripts)" src/MotCua/wwwroot/site.css npm_build || { say "Không dựng được giao diện (npm run build)."; exit 3; }
}

npm_install() { say "Cài gói npm…"; (cd "$root" && npm ci --no-audit --no-fund --loglevel=error >&2); }

npm_build() { say "Dựng giao diện…"; (cd "$root" && npm run build --silent >&2); }
