// SPDX-License-Identifier: Apache-2.0
#include "entries.hpp"

namespace sp::fuzz {

const std::vector<Target>& targets() {
  static const std::vector<Target> all{
      {"document", document, {"tests/fuzz/corpus/document", "tests/hostile/input"}},
      {"standard",
       standard,
       {"tests/fuzz/corpus/standard", "tests/hostile/input/standard", "standards/bkn-medan",
        "standards/bkpsdm-surakarta"}},
      {"agency", agency, {"tests/fuzz/corpus/agency", "tests/hostile/input/agency"}},
      {"calendar",
       calendar,
       {"tests/fuzz/corpus/calendar", "tests/hostile/input/office", "tests/hostile/input/days-off",
        "standards/calendars"}},
      {"settings", settings, {"tests/fuzz/corpus/settings", "tests/hostile/input/settings"}},
      {"words", words, {"tests/fuzz/corpus/words"}},
      {"arguments", arguments, {"tests/fuzz/corpus/arguments"}},
      {"chart", chart, {"tests/fuzz/corpus/chart"}},
      {"notes", notes, {"tests/fuzz/corpus/notes"}},
  };
  return all;
}

}  // namespace sp::fuzz
