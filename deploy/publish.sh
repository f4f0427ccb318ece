#!/bin/sh
# Publishes a build on this machine: writes it to a folder of its own, then puts that in place in one step.
# Usage: deploy/publish.sh [SITE [DIST]], by default /var/www/employment-plan and the dist/ beside deploy/.
set -eu
umask 022
site=${1:-/var/www/employment-plan}
dist=${2:-$(dirname "$0")/../dist}

# The folder of the host that the build was made for, `/` or BASE_PATH: its manifest names it.
base=$(sed -n 's/.*"scope":"\([^"]*\)".*/\1/p' "$dist/manifest.webmanifest")
[ -n "$base" ] || { echo "$dist/manifest.webmanifest names no scope. Run \`npm run build\`." >&2; exit 1; }

name=$(date -u +%Y%m%dT%H%M%SZ)-$$
mkdir -p "$site/releases"
site=$(cd "$site" && pwd)
if [ -d "$site/current" ] && [ ! -L "$site/current" ]; then
  echo "$site/current is a folder, not a link to one of releases/. Move it away first." >&2
  exit 1
fi
release=$site/releases/$name
mkdir -p "$release$base"
cp -R "$dist/." "$release$base"
# nginx looks for it at the top, whichever folder the site is in.
[ "$base" = / ] || cp "$release$base"404.html* "$release"
# A build may have been made under `umask 077`; nginx reads as another user.
chmod -R u=rwX,go=rX "$release"

# nginx makes a file's ETag of its time and length. What did not change keeps its time, so that readers need
# not load it again; a fixed time for all would give two contents of one length the same ETag.
if [ -d "$site/current" ]; then
  hashes=$(mktemp -d)
  for folder in "$site/current" "$release"; do
    (cd "$folder" && find . -type f -exec sha256sum {} + | LC_ALL=C sort) > "$hashes/$(basename "$folder")"
  done
  LC_ALL=C comm -12 "$hashes/current" "$hashes/$name" | cut -c67- |
    (cd "$site/current" && xargs -r -d '\n' cp --parents --preserve=mode,timestamps -t "$release")
  rm -r "$hashes"
fi

# `mv -T` renames: at no moment is there no site. `ln -sf` would first remove the old link.
point() {
  ln -s "$2" "$site/$1.$$"
  mv -T "$site/$1.$$" "$site/$1"
}
if [ -L "$site/current" ]; then point previous "$(readlink "$site/current")"; fi
point current "releases/$name"

# The release before stays for pages that are still open.
for old in "$site"/releases/*; do
  case $old in
    "$release" | "$site/$(readlink "$site/previous" || echo none)") ;;
    *) rm -r "$old" ;;
  esac
done
echo "$site/current is now the build in $dist, made for $base"
