// SPDX-License-Identifier: Apache-2.0
#include "formats/spoken_duration.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace sp {
namespace {

struct UnitWord {
  std::string_view word;
  Unit unit;
  std::int64_t times = 1;
};

/// Longer ones first: "hari kerja" before "hari".
constexpr std::array unit_words{UnitWord{"hari kerja", Unit::working_day},
                                UnitWord{"hari kalender", Unit::calendar_day},
                                UnitWord{"hari", Unit::day},
                                UnitWord{"menit", Unit::minute},
                                UnitWord{"mnt", Unit::minute},
                                UnitWord{"jam", Unit::minute, 60},
                                UnitWord{"minggu", Unit::calendar_day, 7},
                                UnitWord{"bulan", Unit::month},
                                UnitWord{"tahun", Unit::year},
                                UnitWord{"working days", Unit::working_day},
                                UnitWord{"working day", Unit::working_day},
                                UnitWord{"calendar days", Unit::calendar_day},
                                UnitWord{"calendar day", Unit::calendar_day},
                                UnitWord{"days", Unit::day},
                                UnitWord{"day", Unit::day},
                                UnitWord{"minutes", Unit::minute},
                                UnitWord{"minute", Unit::minute},
                                UnitWord{"mins", Unit::minute},
                                UnitWord{"min", Unit::minute},
                                UnitWord{"hours", Unit::minute, 60},
                                UnitWord{"hour", Unit::minute, 60},
                                UnitWord{"h", Unit::minute, 60},
                                UnitWord{"weeks", Unit::calendar_day, 7},
                                UnitWord{"week", Unit::calendar_day, 7},
                                UnitWord{"months", Unit::month},
                                UnitWord{"month", Unit::month},
                                UnitWord{"years", Unit::year},
                                UnitWord{"year", Unit::year},
                                UnitWord{"'", Unit::minute},
                                UnitWord{"’", Unit::minute},
                                UnitWord{"′", Unit::minute}};

constexpr std::array<std::string_view, 10> range_words{
    "s.d.", "s.d", "s/d", "sd", "sampai dengan", "sampai", "to", "-", "–", "hingga"};
constexpr std::array<std::string_view, 7> about_words{
    "±", "+/-", "kurang lebih", "sekitar", "about", "kira-kira", "~"};
constexpr std::int64_t largest = 1'000'000;

/// Reads on from a place in lower-case text.
class Scan {
 public:
  Scan(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }

  bool take(std::string_view word) {
    if (!text_.substr(at_).starts_with(word)) return false;
    const auto after = at_ + word.size();
    const bool goes_on = is_letter(word.back()) && after < text_.size() && is_letter(text_[after]);
    if (!goes_on) at_ = after;
    return !goes_on;
  }

  void skip_blanks() { at_ = std::min(text_.find_first_not_of(" \t\n", at_), text_.size()); }

  /// "30", "30 (tiga puluh)".
  std::optional<std::int64_t> number() {
    const auto begin = at_;
    std::int64_t value = 0;
    while (at_ < text_.size() && is_digit(text_[at_]) && value <= largest) {
      value = value * 10 + (text_[at_++] - '0');
    }
    if (at_ == begin || value > largest) return std::nullopt;
    skip_spelled_out();
    return value;
  }

  bool at_number() const {
    const auto next = text_.find_first_not_of(' ', at_);
    return next != std::string_view::npos && is_digit(text_[next]);
  }

  /// "1,5" and "1.5" of an hour.
  bool take_half() {
    const auto rest = text_.substr(at_);
    const bool half = rest.starts_with(",5") || rest.starts_with(".5");
    if (!half || (rest.size() > 2 && is_digit(rest[2]))) return false;
    at_ += 2;
    return true;
  }

  /// A sign for minutes stands directly behind its number: behind a blank it is a quote.
  const UnitWord* unit() {
    const auto before = at_;
    skip_blanks();
    const bool apart = at_ != before;
    for (const auto& word : unit_words) {
      if (apart && !is_letter(word.word.front())) continue;
      if (take(word.word)) return &word;
    }
    return nullptr;
  }

  /// "x 24 jam": as many days.
  bool take_times_a_day() {
    auto ahead = *this;
    ahead.skip_blanks();
    if (!ahead.take("x") && !ahead.take("×")) return false;
    ahead.skip_blanks();
    const auto hours = ahead.number();
    const auto* unit = hours ? ahead.unit() : nullptr;
    if (hours != 24 || unit == nullptr || unit->unit != Unit::minute || unit->times != 60) {
      return false;
    }
    *this = ahead;
    return true;
  }

  /// More is to be added, or the number is a part of another one.
  bool goes_on() const {
    const auto next = text_.find_first_not_of(" \t\n", at_);
    return next != std::string_view::npos && text_[next] == '+';
  }

  bool take_range() {
    const auto before = at_;
    skip_blanks();
    for (const auto& word : range_words) {
      if (!take(word)) continue;
      skip_blanks();
      return true;
    }
    at_ = before;
    return false;
  }

 private:
  void skip_spelled_out() {
    const auto open = text_.find_first_not_of(' ', at_);
    if (open == std::string_view::npos || text_[open] != '(') return;
    const auto close = text_.find(')', open);
    const auto words =
        text_.substr(open + 1, close == std::string_view::npos ? 0 : close - open - 1);
    const bool spelled = !words.empty() && std::all_of(words.begin(), words.end(), [](char c) {
      return is_letter(c) || c == ' ';
    });
    if (spelled) at_ = close + 1;
  }

  std::string_view text_;
  std::size_t at_;
};

/// Where "about" before `begin` begins; `begin` where it does not stand there.
std::size_t begin_with_about(std::string_view text, std::size_t begin) {
  const auto last = text.substr(0, begin).find_last_not_of(' ');
  if (last == std::string_view::npos) return begin;
  const auto before = text.substr(0, last + 1);
  for (const auto& word : about_words) {
    if (before.ends_with(word)) return before.size() - word.size();
  }
  return begin;
}

/// "2 jam 5 menit", "1 jam dan 30 menit": the minutes behind hours.
void add_minutes(Scan& scan, Amount& amount) {
  auto ahead = scan;
  ahead.skip_blanks();
  if (ahead.take("dan") || ahead.take("and")) ahead.skip_blanks();
  const auto minutes = ahead.number();
  const auto* unit = minutes ? ahead.unit() : nullptr;
  if (unit == nullptr || unit->unit != Unit::minute || unit->times != 1) return;
  amount.min += *minutes;
  amount.max += *minutes;
  scan = ahead;
}

/// "… s.d. 2 jam" behind an amount of the same kind: the larger end of a range.
void add_upper_end(Scan& scan, Amount& amount) {
  auto ahead = scan;
  if (!ahead.take_range()) return;
  const auto number = ahead.number();
  const auto* unit = number ? ahead.unit() : nullptr;
  if (unit == nullptr || unit->unit != amount.unit) return;
  Amount upper{unit->unit, *number * unit->times, *number * unit->times};
  if (unit->unit == Unit::minute && unit->times == 60) add_minutes(ahead, upper);
  if (upper.max < amount.min) return;
  amount.max = upper.max;
  scan = ahead;
}

std::optional<FoundDuration> whole_days(const Scan& scan, std::size_t begin, std::int64_t days) {
  FoundDuration found;
  found.amount = {Unit::calendar_day, days, days};
  found.begin = begin;
  found.end = scan.at();
  found.converted = true;
  return found;
}

std::optional<FoundDuration> duration_at(std::string_view text, std::size_t begin) {
  Scan scan(text, begin);
  const auto first = scan.number();
  if (!first) return std::nullopt;
  if (scan.take_times_a_day()) return whole_days(scan, begin, *first);
  const bool half = scan.take_half();
  auto second = first;
  if (!half && scan.take_range()) second = scan.number();
  if (!second || *second < *first) return std::nullopt;
  const auto* unit = scan.unit();
  // "UU 25 Tahun 2009" is an act.
  if (unit != nullptr && unit->unit == Unit::year && scan.at_number()) return std::nullopt;
  const bool in_hours = unit != nullptr && unit->unit == Unit::minute && unit->times == 60;
  if (unit == nullptr || (half && !in_hours)) return std::nullopt;
  FoundDuration found;
  found.amount = {unit->unit, *first * unit->times, *second * unit->times};
  if (half) found.amount.min = found.amount.max = *first * 60 + 30;
  if (in_hours && !half && first == second) add_minutes(scan, found.amount);
  if (!half && first == second) add_upper_end(scan, found.amount);
  if (scan.goes_on()) return std::nullopt;
  found.begin = begin_with_about(text, begin);
  found.amount.approximate = found.begin != begin;
  found.end = scan.at();
  found.converted = unit->unit == Unit::calendar_day && unit->times == 7;
  return found;
}

/// Not within a number, a fraction, a sum or a product.
bool begins_number(std::string_view text, std::size_t at) {
  if (!is_digit(text[at])) return false;
  if (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '.' || text[at - 1] == ','))
    return false;
  const auto before = trimmed(text.substr(0, at));
  if (before.ends_with('/') || before.ends_with('+') || before.ends_with("×")) return false;
  const auto factor = before.ends_with('x') ? trimmed(before.substr(0, before.size() - 1)) : "";
  return factor.empty() || !is_digit(factor.back());
}

}  // namespace

std::optional<FoundDuration> find_duration(std::string_view text) {
  std::string plain(text);
  std::transform(plain.begin(), plain.end(), plain.begin(), to_small);
  for (std::size_t at = 0; at < plain.size(); ++at) {
    if (!begins_number(plain, at)) continue;
    if (const auto found = duration_at(plain, at);
        found && parse_amount(to_string(found->amount))) {
      return found;
    }
  }
  return std::nullopt;
}

}  // namespace sp
