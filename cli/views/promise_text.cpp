// SPDX-License-Identifier: Apache-2.0
#include "cli/views/promise_text.hpp"

#include "base/utf8.hpp"
#include "cli/views/layout.hpp"
#include "cli/views/words.hpp"
#include "text/case_label.hpp"
#include "text/spoken_time.hpp"

namespace sp::cli {
namespace {

std::string multiply_words(const Clock& clock, Language language) {
  switch (clock.terms.multiply) {
    case Multiply::each:
      return say(Label::each_counted, language, {per_words(clock.terms.per, language)});
    case Multiply::parallel:
      return say(Label::parallel_counted, language, {std::to_string(clock.units)});
    case Multiply::serial:
      return say(Label::serial_counted, language, {spoken_amount(clock.limit, language)});
  }
  return {};
}

/// " · overdue · late by 25 min".
std::string verdict_words(const Clock& clock, Language language) {
  auto verdict = " · " + std::string(words(label_of(clock.status), language));
  const auto margin = margin_words(clock, language);
  if (!margin.empty()) verdict += " · " + margin;
  const bool judged = clock.status == ClockStatus::met || clock.status == ClockStatus::missed;
  if (!judged || clock.recorded_late_minutes == 0) return verdict;
  const auto late = spoken_span(clock.recorded_late_minutes, language);
  return verdict + " · " + say(Label::recorded_late, language, {late});
}

/// The clock of a case that waits for its requirements runs only when somebody says so.
std::string start_words(const Clock& clock, const std::string& case_number, Language language) {
  if (clock.start || clock.terms.start != ClockStart::complete || case_number.empty()) return {};
  return " · " + say(Label::starts_with, language, {"sp accept " + case_number});
}

/// Why it is not the limit that the standard begins with.
std::string with_reason(std::string limit, LimitReason reason, Language language) {
  switch (reason) {
    case LimitReason::none:
      return limit;
    case LimitReason::refused:
      return say(CaseLabel::for_refusal, language, {limit});
    case LimitReason::condition:
      return say(CaseLabel::for_condition, language, {limit});
  }
  return limit;
}

}  // namespace

std::string limit_words(const Clock& clock, bool in_a_case, Language language) {
  if (!clock.has_limit()) return std::string(words(Label::clock_unpromised, language));
  auto limit =
      with_reason(spoken_amount(clock.terms.limit, language), clock.terms.reason, language);
  if (clock.terms.per.empty()) return limit;
  const auto per = per_words(clock.terms.per, language);
  const auto label = in_a_case || clock.units > 1 ? Label::limit_per : Label::limit_per_one;
  limit = say(label, language, {limit, per, std::to_string(clock.units)});
  if (clock.units > 1) limit += ": " + multiply_words(clock, language);
  return limit;
}

std::string extension_words(const Clock& clock, Language language) {
  std::string text;
  if (clock.extension) {
    text = say(CaseLabel::extended_by, language, {spoken_amount(*clock.extension, language)});
  }
  if (clock.late_extensions == 0) return text;
  if (!text.empty()) text += " · ";
  return text + say(CaseLabel::extended_late, language, {std::to_string(clock.late_extensions)});
}

std::string promise_text(const Clock& clock, const Zone& zone, const std::string& case_number,
                         Language language, const TextStyle& style) {
  const bool in_a_case = !case_number.empty();
  auto text =
      field(Label::promise, harmless(limit_words(clock, in_a_case, language)), language, style);
  if (!clock.has_limit()) return text;
  auto due = due_words(clock, zone, language);
  if (in_a_case) due += verdict_words(clock, language);
  due += start_words(clock, case_number, language);
  text += field(Label::due, due, language, style, tone_of(clock.status));
  const auto extension = extension_words(clock, language);
  if (!extension.empty()) text += field(Label::no_words, extension, language, style, Tone::muted);
  const auto defaults = defaults_words(clock.terms, language);
  if (!defaults.empty()) text += field(Label::no_words, defaults, language, style, Tone::muted);
  return text;
}

}  // namespace sp::cli
