// SPDX-License-Identifier: Apache-2.0
// What every bundle carries beside its case: how to read it, the format of the log, and the program
// that checks it. The files are in lib/bundle and docs/reference; the program carries their text.
#pragma once

#include "bundle/archive.hpp"

#include <vector>

namespace sp {

/// What this is, in both languages, to be read first.
ArchiveEntry carried_readme();
/// The page of the format, and a Python program: `python3 BUNDLE` runs its `__main__.py`.
std::vector<ArchiveEntry> carried_verifier();

}  // namespace sp
