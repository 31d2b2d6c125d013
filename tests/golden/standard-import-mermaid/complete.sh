# SPDX-License-Identifier: Apache-2.0
# Fills in what a drafted file leaves to be filled in.
complete() { sed -i "s/^# title  = .*/title = \"Izin\"/; s/^# agency = .*/agency = \"Dinas\"/; s/^# kind   = .*/kind = \"application\"/" "$1"; }
