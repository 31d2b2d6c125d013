// SPDX-License-Identifier: Apache-2.0
#include "cli/views/price_words.hpp"

#include "text/standard_label.hpp"

#include <fmt/format.h>

namespace sp::cli {
namespace {

/// Thousands apart, decimals only where there are some.
std::string grouped(std::int64_t hundredths, Language language) {
  const bool english = language == Language::english;
  auto digits = std::to_string(hundredths / 100);
  for (auto at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, english ? "," : ".");
  }
  if (hundredths % 100 == 0) return digits;
  return fmt::format("{}{}{:02}", digits, english ? "." : ",", hundredths % 100);
}

std::string money(const std::string& currency, std::int64_t hundredths, Language language) {
  const auto amount = grouped(hundredths, language);
  return currency == rupiah ? "Rp" + amount : currency + " " + amount;
}

}  // namespace

std::string price_words(const Price& price, Language language) {
  if (!price.is_amount()) return price.words;
  if (price.is_free()) return std::string(words(StandardLabel::free, language));
  const auto least = money(price.currency, price.min_hundredths, language);
  if (!price.is_range()) return least;
  return least + "–" + money(price.currency, price.max_hundredths, language);
}

}  // namespace sp::cli
