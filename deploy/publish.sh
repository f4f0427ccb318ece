#!/bin/sh
# Publishes a build on this machine: copies it to a new release folder, then switches to it atomically.
# Usage: deploy/publish.sh [SITE [DIST]]. Default: /var/www/employment-plan and the dist/ next to deploy/.
set -eu
umask 022
site=${1:-/var/www/employment-plan}
dist=${2:-$(dirname "$0")/../dist}

# The base path of the build, `/` or BASE_PATH, from the scope in its manifest.
base=$(sed -n 's/.*"scope":"\([^"]*\)".*/\1/p' "$dist/manifest.webmanifest" 2> /dev/null || true)
[ -n "$base" ] || { echo "$dist/manifest.webmanifest has no scope. Run \`npm run build\`." >&2; exit 1; }

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
# nginx expects 404.html at the top level, even if the site is in a folder.
[ "$base" = / ] || cp "$release$base"404.html* "$release"
# The build may have been made under `umask 077`; nginx runs as another user.
chmod -R u=rwX,go=rX "$release"

# nginx derives the ETag from modification time and length. Unchanged files keep their time, so that clients can
# revalidate them. One fixed time for all files would give different contents of equal length the same ETag.
if [ -d "$site/current" ]; then
  hashes=$(mktemp -d)
  for folder in "$site/current" "$release"; do
    (cd "$folder" && find . -type f -exec sha256sum {} + | LC_ALL=C sort) > "$hashes/$(basename "$folder")"
  done
  LC_ALL=C comm -12 "$hashes/current" "$hashes/$name" | cut -c67- |
    (cd "$site/current" && xargs -r -d '\n' cp --parents --preserve=mode,timestamps -t "$release")
  rm -r "$hashes"
fi

# `mv -T` replaces the link atomically. `ln -sf` would remove the old link first.
point() {
  ln -s "$2" "$site/$1.$$"
  mv -T "$site/$1.$$" "$site/$1"
}
if [ -L "$site/current" ]; then point previous "$(readlink "$site/current")"; fi
point current "releases/$name"

# Keeps the previous release for pages that are still open.
for old in "$site"/releases/*; do
  case $old in
    "$release" | "$site/$(readlink "$site/previous" || echo none)") ;;
    *) rm -r "$old" ;;
  esac
done
echo "$site/current is now the build in $dist, made for $base"
