// SPDX-License-Identifier: Apache-2.0
#include "formats/scalar.hpp"

#include "base/ascii.hpp"
#include "calendar/civil_time.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>

namespace sp {
namespace {

/// Takes pieces off the front of a text; each call says whether the piece was there.
class Front {
 public:
  explicit Front(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  char first() const { return rest_.empty() ? '\0' : rest_.front(); }

  bool one_of(std::string_view characters) {
    if (rest_.empty() || characters.find(rest_.front()) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool digits(std::size_t count) {
    if (rest_.size() < count || !std::all_of(rest_.begin(), rest_.begin() + count, is_digit)) {
      return false;
    }
    rest_.remove_prefix(count);
    return true;
  }
  /// Digits of a base with single underscores between them.
  bool grouped(std::string_view digits_of_base) {
    if (!one_of(digits_of_base)) return false;
    while (!rest_.empty()) {
      if (first() == '_') {
        rest_.remove_prefix(1);
        if (!one_of(digits_of_base)) return false;
      } else if (!one_of(digits_of_base)) {
        break;
      }
    }
    return true;
  }
  bool text(std::string_view expected) {
    if (rest_.substr(0, expected.size()) != expected) return false;
    rest_.remove_prefix(expected.size());
    return true;
  }

 private:
  std::string_view rest_;
};

constexpr std::string_view decimal = "0123456789";

bool take_date(Front& front) {
  return front.digits(4) && front.one_of("-") && front.digits(2) && front.one_of("-") &&
         front.digits(2);
}

bool take_time(Front& front) {
  const bool whole = front.digits(2) && front.one_of(":") && front.digits(2) && front.one_of(":") &&
                     front.digits(2);
  if (!whole || !front.one_of(".")) return whole;
  if (!front.digits(1)) return false;
  while (front.digits(1)) {
  }
  return true;
}

bool take_offset(Front& front) {
  if (front.at_end() || front.one_of("Zz")) return true;
  return front.one_of("+-") && front.digits(2) && front.one_of(":") && front.digits(2);
}

bool is_date_or_time(std::string_view text) {
  Front time(text);
  if (take_time(time)) return time.at_end();
  Front front(text);
  if (!take_date(front)) return false;
  if (front.at_end()) return true;
  return front.one_of("Tt ") && take_time(front) && take_offset(front) && front.at_end();
}

bool is_based_integer(std::string_view text) {
  Front front(text);
  if (front.text("0x")) return front.grouped("0123456789abcdefABCDEF") && front.at_end();
  if (front.text("0o")) return front.grouped("01234567") && front.at_end();
  if (front.text("0b")) return front.grouped("01") && front.at_end();
  return false;
}

bool is_decimal_number(std::string_view text) {
  Front front(text);
  (void)front.one_of("+-");
  if (front.text("inf") || front.text("nan")) return front.at_end();
  if (front.first() == '0') {
    (void)front.one_of("0");
  } else if (!front.grouped(decimal)) {
    return false;
  }
  if (front.one_of(".") && !front.grouped(decimal)) return false;
  if (front.one_of("eE")) {
    (void)front.one_of("+-");
    if (!front.grouped(decimal)) return false;
  }
  return front.at_end();
}

bool is_real_time(std::string_view text) {
  return text.substr(0, 2) < "24" && text.substr(3, 2) < "60" && text.substr(6, 2) < "60";
}

/// The time in a text of good form, without its offset; empty in a date.
std::string_view time_in(std::string_view text) {
  if (text.size() > 2 && text[2] == ':') return text.substr(0, 8);
  return text.size() > 11 ? text.substr(11, 8) : std::string_view{};
}

bool is_real_offset(std::string_view text) {
  const auto sign = text.find_last_of("+-");
  if (text.size() < 20 || sign == std::string_view::npos || sign < 19) return true;
  return text.substr(sign + 1, 2) < "24" && text.substr(sign + 4, 2) < "60";
}

bool fits(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c != '_' && c != '+') digits += c;
  }
  constexpr std::string_view bases = "xob";
  const auto mark = digits.size() > 2 ? bases.find(digits[1]) : std::string_view::npos;
  const bool based = mark != std::string_view::npos;
  const int base = based ? std::array{16, 8, 2}.at(mark) : 10;
  const char* end = digits.data() + digits.size();
  std::int64_t value = 0;
  const auto read = std::from_chars(digits.data() + (based ? 2 : 0), end, value, base);
  return read.ec != std::errc::result_out_of_range;
}

bool has_real_value(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c != '_' && c != '+') digits += c;
  }
  double value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return read.ec != std::errc::result_out_of_range;
}

}  // namespace

std::string_view unreal_scalar(std::string_view text) {
  if (is_date_or_time(text)) {
    const bool dated = text[2] != ':';
    const bool real = (!dated || parse_date(text.substr(0, 10))) &&
                      (time_in(text).empty() || is_real_time(time_in(text))) &&
                      is_real_offset(text);
    return real ? "" : "no_such_date";
  }
  const bool based = is_based_integer(text);
  const bool whole = based || text.find_first_of(".eEin") == std::string_view::npos;
  if (text == "true" || text == "false") return "";
  return (whole ? fits(text) : has_real_value(text)) ? "" : "number_too_large";
}

bool is_toml_date(std::string_view text) {
  Front front(text);
  return take_date(front) && front.at_end();
}

bool is_toml_scalar(std::string_view text) {
  return text == "true" || text == "false" || is_decimal_number(text) || is_based_integer(text) ||
         is_date_or_time(text);
}

}  // namespace sp
