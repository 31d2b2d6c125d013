// SPDX-License-Identifier: Apache-2.0
#include "standard/price.hpp"

#include "base/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace sp {
namespace {

bool is_currency(std::string_view text) {
  return text.size() == 3 && std::all_of(text.begin(), text.end(), is_capital);
}

std::optional<std::int64_t> parse_digits(std::string_view text) {
  std::int64_t number = 0;
  const auto* end = text.data() + text.size();
  const auto [stopped, fault] = std::from_chars(text.data(), end, number);
  const bool read = fault == std::errc{} && stopped == end && !text.empty() && is_digit(text[0]);
  return read ? std::optional(number) : std::nullopt;
}

/// "12" and "12.50", in hundredths.
std::optional<std::int64_t> parse_hundredths(std::string_view text) {
  const auto point = std::min(text.find('.'), text.size());
  const auto units = parse_digits(text.substr(0, point));
  if (!units || *units > most_units_of_money) return std::nullopt;
  if (point == text.size()) return *units * 100;
  const auto decimals = text.substr(point + 1);
  const auto cents = parse_digits(decimals);
  if (!cents || decimals.size() != 2) return std::nullopt;
  return *units * 100 + *cents;
}

std::optional<Price> parse_amounts(std::string_view amounts, std::string_view currency) {
  constexpr std::string_view to = " to ";
  const auto middle = amounts.find(to);
  const bool range = middle != std::string_view::npos;
  const auto min = parse_hundredths(amounts.substr(0, range ? middle : amounts.size()));
  const auto max = range ? parse_hundredths(amounts.substr(middle + to.size())) : min;
  if (!min || !max || (range && *max <= *min)) return std::nullopt;
  return Price{std::string(currency), *min, *max, {}};
}

/// Begins like an amount: what does is never taken for words.
bool looks_like_an_amount(std::string_view text) {
  return !text.empty() && (is_digit(text[0]) || text.starts_with("Rp") || text.starts_with("-"));
}

std::string money(std::int64_t hundredths) {
  if (hundredths % 100 == 0) return std::to_string(hundredths / 100);
  return fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
}

}  // namespace

Price rupiah_price(std::int64_t units) {
  return {std::string(rupiah), units * 100, units * 100, {}};
}

std::optional<Price> parse_price(std::string_view text) {
  if (text == "free") return rupiah_price(0);
  const auto blank = text.rfind(' ');
  const bool has_currency = blank != std::string_view::npos && is_currency(text.substr(blank + 1));
  if (has_currency && is_digit(text[0])) {
    return parse_amounts(text.substr(0, blank), text.substr(blank + 1));
  }
  if (looks_like_an_amount(text)) return std::nullopt;
  return Price{{}, 0, 0, std::string(text)};
}

std::string to_string(const Price& price) {
  if (!price.is_amount()) return price.words;
  if (price.is_free()) return "free";
  if (!price.is_range()) return fmt::format("{} {}", money(price.min_hundredths), price.currency);
  return fmt::format("{} to {} {}", money(price.min_hundredths), money(price.max_hundredths),
                     price.currency);
}

}  // namespace sp
