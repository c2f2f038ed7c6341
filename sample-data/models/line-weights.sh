#!/bin/sh
# Does it matter how the lines of a network are weighed against each other? Taran 2024 (arXiv:2406.16730, fig. 6.1)
# sees lines of short wavelength found more surely. This trains the network of the program's own model three times on one
# dataset and tells line by line how well each is found:
#   equal     every line counts the same, as the model was trained
#   balanced  lines that fewer spectra show count the more: in proportion to 1 / their number
#   batch     equation 2.1 of that text: of each line, the spectra that show it count as much as those that do not
# The folder has a model, its evaluation and its recipe for each.
#
#   line-weights.sh DATASET FOLDER [EPOCHS]     for example: lymanscope dataset build --recipe survey --out D
set -eu

[ $# -ge 2 ] || {
  sed -n 's/^#   line-/usage: line-/p' "$0" >&2
  exit 2
}
data=$1
out=$2
epochs=${3:-18}
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
shipped=$root/engine/src/main/resources/org/lymanscope/engine/train/lbg-survey.yaml
mkdir -p "$out"

# The shipped recipe with another loss.
recipe() { # name, loss
  sed "s/^name:.*/name: $1/; s/^epochs:.*/epochs: $epochs/; s/^loss:.*/loss: {$2}/; /^stop:/d" "$shipped" >"$out/$1.yaml"
}

# The table of lines of an evaluation: name, spectra, …
table() { sed -n '/^  line /,$p' "$out/$1.txt"; }

# What each line has to count so that all count the same in sum; 1 in the mean.
weights() {
  table equal | awk '
    NR > 1 {
      gsub(",", "", $2)
      name[NR] = $1
      number[NR] = $2
      if ($2 > 0) { sum += 1 / $2; lines++ }
    }
    END {
      for (i = 2; i <= NR; i++) {
        weight = number[i] > 0 ? lines / number[i] / sum : 1
        printf "%s%s: %.4f", (i > 2 ? ", " : ""), name[i], weight
      }
    }'
}

measure() { # name, loss
  recipe "$1" "$2"
  "$root/lymanscope" train --recipe "$out/$1.yaml" --data "$data" --out "$out/$1" --resume
  "$root/lymanscope" evaluate --model "$out/$1" "$data" >"$out/$1.txt"
}

measure equal 'normalise: spectrum, gamma: 1'
balanced=$(weights)
measure balanced "normalise: spectrum, gamma: 1, lines: {$balanced}"
measure batch 'normalise: batch, gamma: 1'
for name in equal balanced batch; do
  echo "$name: $(sed -n '2p' "$out/$name.txt" | sed 's/^ *//')"
  table "$name"
done
