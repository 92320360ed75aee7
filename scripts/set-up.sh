# Sourced by scripts/start and scripts/test: puts the machine in order and leaves the Node to use in $node.
# Expects $root (the clone) and $needed (Debian packages). Talks on stderr only; stdout belongs to the command.

say() { printf '%s\n' "$*" >&2; }

# Exit code 3: something is missing on the machine that only its owner can add.
give_up() {
  say "$@"
  exit 3
}

missing_packages() {
  # Other systems name and install these things in their own way: there the command itself says what it misses.
  command -v dpkg-query >/dev/null || return 0
  local package
  for package in $needed; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s ' "$package"
  done
}

install_packages() {
  local missing as_root=() lists_are_fresh=no
  missing=$(missing_packages)
  [ -n "$missing" ] || return 0
  # shellcheck disable=SC2086 # a list of words
  set -- $missing
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || give_up "These Debian packages are missing. Install them and start again:" "
  sudo apt-get update && sudo apt-get install --no-install-recommends -y $*"
    as_root=(sudo -n)
  fi
  say "Installing Debian packages: $*"
  if ! apt-cache show "$@" >/dev/null 2>&1; then
    "${as_root[@]}" apt-get update >&2
    lists_are_fresh=yes
  fi
  local install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --no-install-recommends -y "$@")
  if ! "${install[@]}" >&2; then
    # Old lists name versions that the mirror has dropped.
    [ "$lists_are_fresh" = no ] && "${as_root[@]}" apt-get update >&2 && "${install[@]}" >&2 ||
      give_up "The packages could not be installed. The command was:" "
  apt-get update && apt-get install --no-install-recommends -y $*"
  fi
}

install_dependencies() {
  local lock_hash stamp="$root/node_modules/.changming-package-lock-sha256"
  lock_hash=$(node -p 'crypto.createHash("sha256").update(fs.readFileSync(process.argv[1])).digest("hex")' \
    "$root/package-lock.json")
  [ "$(cat "$stamp" 2>/dev/null)" = "$lock_hash" ] && return 0
  # Two commands started together must not both rebuild node_modules.
  exec 9<"$root/package-lock.json"
  command -v flock >/dev/null && flock 9
  if [ "$(cat "$stamp" 2>/dev/null)" != "$lock_hash" ]; then
    say "Installing npm packages (about half a minute)"
    # No package here needs its install script: compiled parts are inside the packages. npm before 11 does not know
    # "allowScripts" and would try to compile better-sqlite3.
    (cd "$root" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2) || {
      say "npm ci failed; its words are above."
      exit 1
    }
    printf '%s\n' "$lock_hash" >"$stamp"
  fi
  exec 9<&-
}

choose_node() {
  local bundled="$root/node_modules/.bin/node"
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  if [ "$major" -ge 24 ]; then
    # The binary itself, not a version manager's wrapper, so that signals reach it.
    node=$(node -p process.execPath)
  elif [ -x "$bundled" ] && "$bundled" -v >/dev/null 2>&1; then
    node=$(readlink -f "$bundled")
  else
    give_up "Node 24 or newer is needed on this kind of machine; found $(node -v)."
  fi
}

set_up() {
  command -v node >/dev/null && command -v npm >/dev/null || give_up "Node 20 or newer, with npm, is needed."
  install_packages
  install_dependencies
  choose_node
}
