#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Whatever stands in the place of a standard: exit status 3, the place where there is one, nothing written.
. "$(dirname "$0")/ground.sh"
cp -r "$SP_STANDARDS" standards
export SP_STANDARDS=standards
office
export SP_NOW=2024-06-07T15:30
file=standards/$medan.toml
cp $file good.toml

# `unusable PLACE`: by every way that a file is read.
unusable() {
  ls -R . | grep -vxE 'out|err|before|listing.*' >listing.before
  for command in "validate $file" "standard show $file" "standard show $medan" "due $medan --from 2024-06-07T15:30"; do
    expect 3 sp $command
    says "$1"
  done
  refused 3 sp open $medan --subject x && says "$1"
  ls -R . | grep -vxE 'out|err|before|listing.*' >listing.after
  cmp listing.before listing.after || fail 'files appeared'
}

: >$file && unusable "$file"
printf 'a = \303\251\n' >$file && unusable "$file:1:5"
printf '[\n' >$file && unusable "$file:1:1"
printf '[.]\n' >$file && unusable "$file:1:[12]"
printf 'format = 1\ntitle = "\377\376"\n' >$file && unusable "$file:2:10"
{ cat good.toml; head -c 2097152 /dev/zero | tr '\0' '#'; } >$file && unusable "$file"
{ yes a. | head -n 100000 | tr -d '\n'; echo 'a = 1'; } >$file && unusable "$file:1:"
yes 'a.b = 1' | head -n 100000 >$file && unusable "$file"
{ printf 'a = '; yes '[' | head -n 100000 | tr -d '\n'; } >$file && unusable "$file:1:"
sed 's/^format .*/format = 2/' good.toml >$file && unusable "$file:4:"
sed '/^format /d' good.toml >$file && unusable "$file:"
head -c 4096 "$(readlink -f "$room/bin/sp")" >$file && unusable "$file"

# A directory and nothing at all.
rm $file && mkdir $file
for command in "validate $file" "standard show $file"; do expect 3 sp $command && says 'directory'; done
rmdir $file
for command in "validate $file" "standard show $file"; do expect 3 sp $command && says 'does not exist'; done
refused 4 sp open $medan --subject x

# Findings of shape: 1 from validate, 3 where the file is needed; unusable beats shape.
sed 's/^kind .*= "routine".*/kind = "rutin"/' good.toml >$file
expect 1 sp validate $file && says "$file:12:8"
refused 3 sp open $medan --subject x && says "$file:12:8"
expect 3 sp validate $file absent.toml && says "$file:12:8" && says 'absent.toml'
cp good.toml $file && expect 0 sp validate --select SP0,SP20 $file
