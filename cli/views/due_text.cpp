// SPDX-License-Identifier: Apache-2.0
#include "cli/views/due_text.hpp"

#include "base/utf8.hpp"
#include "cli/views/layout.hpp"
#include "cli/views/promise_text.hpp"
#include "cli/views/words.hpp"
#include "text/calendar_label.hpp"
#include "text/spoken_time.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sp::cli {
namespace {

constexpr std::size_t title_width = 11;

std::string start_line(const Clock& clock, const Zone& zone, Language language,
                       const TextStyle& style) {
  return field(Label::from, spoken_time(*clock.start, zone, language), language, style);
}

/// The rules of counting that were asked for: "cutoff = 14:00 · roll = none".
std::string stated_words(const PromiseTerms& terms) {
  const auto taken = [&terms](const char* key) {
    return std::find(terms.defaults.begin(), terms.defaults.end(), key) != terms.defaults.end();
  };
  const auto unit = terms.limit.unit;
  const bool in_months = unit == Unit::month || unit == Unit::year;
  std::string text;
  const auto add = [&text](std::string_view key, std::string_view value) {
    text += fmt::format("{}{} = {}", text.empty() ? "" : " · ", key, value);
  };
  if (unit == Unit::minute) return text;
  if (!in_months && !taken("count")) add("count", name_of(terms.rules.count));
  if (terms.rules.cutoff) add("cutoff", to_string(*terms.rules.cutoff));
  if (unit != Unit::working_day && !taken("roll")) add("roll", name_of(terms.rules.roll));
  return text;
}

/// Of days of a kind that is left open, both readings.
std::string readings_line(const Clock& clock, Language language, const TextStyle& style) {
  if (!clock.readings) return {};
  const auto text = say(CalendarLabel::both_readings, language,
                        {spoken_date(clock.readings->working_days.date, language),
                         spoken_date(clock.readings->calendar_days.date, language)});
  return hanging(std::string(title_width + 1, ' '), text, Tone::muted, style);
}

}  // namespace

std::string due_text(const Clock& clock, const Standard& standard, const Zone& zone,
                     Language language, const TextStyle& style) {
  const auto title = title_in(standard, name_of(language));
  auto text = hanging("", harmless(title), Tone::strong, style);
  text += start_line(clock, zone, language, style);
  return text + promise_text(clock, zone, "", language, style) +
         readings_line(clock, language, style);
}

std::string due_text(const Clock& clock, const WorkingCalendar& calendar, Language language,
                     const TextStyle& style) {
  const auto& zone = calendar.zone();
  const auto head = calendar.id() + " · " + zone.name();
  auto text = hanging("", harmless(head), Tone::strong, style);
  text += start_line(clock, zone, language, style);
  const auto amount = words(CalendarLabel::amount, language);
  text += hanging(pad_right(amount, title_width) + " ", spoken_amount(clock.limit, language),
                  Tone::plain, style);
  text += field(Label::due, due_words(clock, zone, language), language, style);
  const auto stated = stated_words(clock.terms);
  if (!stated.empty()) text += field(Label::no_words, stated, language, style, Tone::muted);
  const auto defaults = defaults_words(clock.terms, language);
  if (!defaults.empty()) text += field(Label::no_words, defaults, language, style, Tone::muted);
  return text + readings_line(clock, language, style);
}

}  // namespace sp::cli
