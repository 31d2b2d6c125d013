// SPDX-License-Identifier: Apache-2.0
#include "cases/case_number.hpp"

#include <fmt/format.h>

#include <charconv>

namespace sp {
namespace {

template <class T>
bool read_whole(std::string_view text, T& number) {
  const auto* end = text.data() + text.size();
  const auto [rest, fault] = std::from_chars(text.data(), end, number);
  return fault == std::errc{} && rest == end;
}

}  // namespace

std::string to_string(const CaseNumber& number) {
  return fmt::format("{:04}-{:04}", number.year, number.running);
}

std::optional<CaseNumber> parse_case_number(std::string_view text) {
  const auto stroke = text.find('-');
  if (stroke == std::string_view::npos) return std::nullopt;
  CaseNumber number;
  const bool read = read_whole(text.substr(0, stroke), number.year) &&
                    read_whole(text.substr(stroke + 1), number.running);
  if (!read || number.running < 1 || number.year > 9999) return std::nullopt;
  return to_string(number) == text ? std::optional(number) : std::nullopt;
}

}  // namespace sp
