// SPDX-License-Identifier: Apache-2.0
// Lengths of time as documents word them, in Indonesian and English: "60 menit", "1 s.d. 3 hari
// kerja", "2 jam 5 menit", "± 15 menit", "30 (tiga puluh) menit", "5'".
#pragma once

#include "calendar/amount.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace sp {

struct FoundDuration {
  Amount amount;
  std::size_t begin = 0;  ///< of the words, as offsets in the text
  std::size_t end = 0;
  bool converted = false;  ///< the amount is in another unit than the words: weeks
};

/// The first length of time in `text`; nothing where none is written there.
std::optional<FoundDuration> find_duration(std::string_view text);

}  // namespace sp
