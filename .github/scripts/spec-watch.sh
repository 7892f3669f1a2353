#!/usr/bin/env bash
# Gets the providers' current documents and, if one has changed, writes the text of a pull request about it: what has changed,
# and what that means to the users of the last release. The nightly workflow runs this, and so does a test.
#
#   spec-watch.sh <file for the text>
#
# SPECS is the command to run, if not the one that is built here; CONTRACT the one that judges. Exit code 0: nothing has changed, or the text says what.
set -uo pipefail
cd "$(dirname "$0")/../.."

text=${1:?Name the file for the text.}
[[ -n ${SPECS:-} ]] || dotnet build src/BatchCalls.Specs --nologo --verbosity quiet || exit
read -ra specs <<<"${SPECS:-dotnet src/BatchCalls.Specs/bin/Debug/net10.0/BatchCalls.Specs.dll}"
read -ra contract <<<"${CONTRACT:-${specs[*]} check --format markdown}"

# Below the repository: these paths show in the text.
before=artifacts/before
notes=artifacts/spec-watch.log
rm -rf "$before" "$notes" "$text"
mkdir -p "$before" "$(dirname "$text")"

"${specs[@]}" pull --all 2>>"$notes"
pulled=$?
mapfile -t changed < <(git diff --name-only -- ':(glob)specs/*.openapi.yaml')
if ((${#changed[@]} == 0)); then
  [[ ! -s $notes ]] || cat "$notes" >&2
  exit "$pulled"
fi

{
  for file in "${changed[@]}"; do
    provider=$(basename "$file" .openapi.yaml)
    git show "HEAD:$file" >"$before/$provider.openapi.yaml"
    overlay=()
    [[ ! -f specs/$provider.overlay.yaml ]] || overlay=(--overlay "specs/$provider.overlay.yaml")
    printf '## %s\n\n' "$provider"
    "${specs[@]}" diff "$before/$provider.openapi.yaml" "$file" "${overlay[@]}" --format markdown 2>>"$notes"
    (($? < 2)) || printf 'It could not be compared; the notes say why.\n'
    printf '\n'
  done
  printf '## Contract\n\n'
  "${contract[@]}" 2>>"$notes"
  (($? < 2)) || printf 'It could not be checked; the notes say why.\n'
  if [[ -s $notes ]]; then
    # A line of a document must not end the block.
    printf '\n## Notes\n\n```text\n%s\n```\n' "$(sort -u "$notes" | tr '`' "'")"
  fi
} >"$before/text.md"

# What a forge takes is 65,536 characters.
head -c 60000 "$before/text.md" >"$text"
