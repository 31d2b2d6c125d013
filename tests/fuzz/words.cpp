// SPDX-License-Identifier: Apache-2.0
#include "calendar/amount.hpp"
#include "calendar/zone.hpp"
#include "cases/case_number.hpp"
#include "cases/command.hpp"
#include "entries.hpp"
#include "require.hpp"
#include "standard/partial_date.hpp"
#include "standard/standard.hpp"
#include "text/language.hpp"

namespace sp::fuzz {
namespace {

/// What is read can be written, and reading that gives the same again.
void check_times(std::string_view text) {
  if (const auto date = parse_date(text)) {
    require(to_string(*date) == text, "a date that is written otherwise");
  }
  if (const auto date = parse_partial_date(text)) {
    require(parse_partial_date(to_string(*date)) == date, "a partial date");
    (void)first_day(*date);
  }
  if (const auto time = parse_time_of_day(text)) {
    require(parse_time_of_day(to_string_of_day(*time)) == time, "a time of day");
  }
  const auto typed = parse_typed_time(text);
  if (!typed) return;
  const Zone zone;
  const auto instant = resolve(*typed, zone, Instant{});
  const auto again = parse_typed_time(to_rfc3339(instant, zone));
  require(again && again->instant == instant, "a typed time that is not read back");
}

void check_names(std::string_view text) {
  if (const auto amount = parse_amount(text)) {
    require(parse_amount(to_string(*amount)) == amount, "an amount");
  }
  if (const auto number = parse_case_number(text)) {
    require(to_string(*number) == text, "a case number that is written otherwise");
  }
  if (const auto step = parse_step_reference(text)) {
    const auto again = parse_step_reference(to_string(*step));
    require(again && again->step == step->step && again->visit == step->visit, "a step");
  }
  // An id becomes a part of a path.
  const bool leads_out = text.find("..") != text.npos || text.starts_with('/') ||
                         text.find('\0') != text.npos || text.find('\\') != text.npos;
  require(!leads_out || (!is_id(text) && !is_standard_id(text)), "an id that leads out");
  (void)parse_language(text);
  (void)Zone::built_in(text);
}

}  // namespace

void words(std::string_view bytes) {
  check_times(bytes);
  check_names(bytes);
}

}  // namespace sp::fuzz
