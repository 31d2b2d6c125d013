// SPDX-License-Identifier: Apache-2.0
// What something costs, as a standard says it: free, an amount or a range of one currency, or words
// that are no amount. Amounts are kept in hundredths of the currency's unit, so nothing is rounded.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sp {

/// The currency where a file names none.
inline constexpr std::string_view rupiah = "IDR";

/// The largest amount that can be written, in units of its currency.
inline constexpr std::int64_t most_units_of_money = 1'000'000'000'000;

struct Price {
  std::string currency;  ///< three capitals; empty where there is no amount
  std::int64_t min_hundredths = 0;
  std::int64_t max_hundredths = 0;  ///< the same as `min`, but of a range
  std::string words;                ///< the document's, where they are no amount

  bool is_amount() const { return !currency.empty(); }
  bool is_free() const { return is_amount() && max_hundredths == 0; }
  bool is_range() const { return min_hundredths != max_hundredths; }
  bool operator==(const Price&) const = default;
};

/// `units` of the rupiah, from 0.
Price rupiah_price(std::int64_t units);

/// Reads "free", "150000 IDR", "12.50 USD", "100000 to 500000 IDR"; up to `most_units_of_money`, at
/// most two decimals, the second of a range above the first. Every other text is words. Nothing for
/// what looks like an amount and is none, like "Rp1.000" or "12,5 USD".
std::optional<Price> parse_price(std::string_view text);

/// The spelling that parse_price reads back; zero is "free".
std::string to_string(const Price& price);

}  // namespace sp
