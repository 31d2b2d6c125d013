// SPDX-License-Identifier: Apache-2.0
#include "cli/views/explanation_words.hpp"

#include "cli/views/words.hpp"
#include "text/spoken_time.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sp::cli {
namespace {

std::string days_words(const Told& told, std::int64_t days) {
  const auto unit = told.why().tallies.empty() ? Unit::working_day : told.why().tallies[0].unit;
  const bool of_calendar = unit == Unit::month || unit == Unit::year;
  return std::to_string(days) + " " +
         spoken_unit(of_calendar ? Unit::calendar_day : unit, days, told.language);
}

/// Whether the standard states the key of [time_limit], or a default was taken.
/// Nothing of other clocks than the promise.
std::string origin(const Told& told, std::string_view key) {
  const bool of_standard = is_promise(told.clock()) || told.clock().name.starts_with("phase:");
  if (!of_standard) return {};
  const auto& terms = told.clock().terms;
  const auto names = [key](const std::vector<std::string>& keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  };
  const auto label = names(terms.defaults)   ? ExplainLabel::by_default
                     : names(terms.inferred) ? ExplainLabel::inferred
                                             : ExplainLabel::stated;
  return " (" + told.say(label) + ")";
}

std::string event_words(const Told& told, std::optional<std::int64_t> from,
                        std::optional<std::int64_t> to) {
  if (from && to) {
    return told.say(ExplainLabel::events, {std::to_string(*from), std::to_string(*to)});
  }
  return from ? told.say(ExplainLabel::event, {std::to_string(*from)}) : std::string();
}

std::string in_brackets(const std::string& text) {
  return text.empty() ? text : " (" + text + ")";
}

std::string credited_words(const Told& told, const ExplainedPause& pause) {
  std::string text;
  if (pause.taken_off > Seconds{0}) {
    text = told.say(ExplainLabel::pause_time, {length_words(told, pause.taken_off)});
  } else if (pause.days_taken_off > 0) {
    text = told.say(ExplainLabel::pause_days, {days_words(told, pause.days_taken_off)});
  } else {
    text = told.say(ExplainLabel::pause_nothing);
  }
  if (!pause.capped || !pause.cap) return text;
  return text + "; " +
         told.say(ExplainLabel::pause_capped, {spoken_amount(*pause.cap, told.language),
                                               moment_words(told, pause.counted->to)});
}

std::string effect_words(const Told& told, const ExplainedPause& pause) {
  const auto cap = pause.cap ? spoken_amount(*pause.cap, told.language) : std::string();
  switch (pause.effect) {
    case PauseEffect::credited:
      return credited_words(told, pause);
    case PauseEffect::undeclared:
      return told.say(ExplainLabel::pause_undeclared);
    case PauseEffect::too_late:
      return told.say(ExplainLabel::pause_too_late);
    case PauseEffect::cap_used_up:
      return told.say(ExplainLabel::pause_cap_used_up, {cap});
    case PauseEffect::before_start:
      return told.say(ExplainLabel::pause_before_start);
    case PauseEffect::of_others:
      return told.say(ExplainLabel::pause_of_others);
    case PauseEffect::after_stop:
      return told.say(ExplainLabel::pause_after_stop);
  }
  return {};
}

ExplainLabel label_of(ClockStart start) {
  switch (start) {
    case ClockStart::received:
      return ExplainLabel::start_received;
    case ClockStart::complete:
      return ExplainLabel::start_complete;
    case ClockStart::paid:
      return ExplainLabel::start_paid;
    case ClockStart::scheduled:
      return ExplainLabel::start_scheduled;
  }
  return ExplainLabel::start_received;
}

/// When what starts a clock first happened.
std::optional<Instant> started_first(const CaseState& state, ClockStart start) {
  switch (start) {
    case ClockStart::received:
      return state.received;
    case ClockStart::complete:
      return state.accepted;
    case ClockStart::paid:
      return state.paid;
    case ClockStart::scheduled:
      return state.scheduled;
  }
  return std::nullopt;
}

ExplainLabel label_of(Roll roll) {
  switch (roll) {
    case Roll::following:
      return ExplainLabel::rule_following;
    case Roll::modified_following:
      return ExplainLabel::rule_modified;
    case Roll::preceding:
      return ExplainLabel::rule_preceding;
    case Roll::none:
      return ExplainLabel::rule_none;
  }
  return ExplainLabel::rule_none;
}

std::string unit_rule(const Told& told) {
  switch (told.clock().limit.unit) {
    case Unit::minute:
      return told.say(ExplainLabel::rule_minutes);
    case Unit::working_day:
      return told.say(ExplainLabel::rule_working_days);
    case Unit::calendar_day:
      return told.say(ExplainLabel::rule_calendar_days);
    case Unit::day:
      return told.say(ExplainLabel::rule_both);
    case Unit::month:
    case Unit::year:
      break;
  }
  const auto& target = told.why().target;
  return told.say(ExplainLabel::rule_months, {target ? spoken_date(*target, told.language) : "–"});
}

std::string cutoff_rule(const Told& told, const Cutoff& cutoff) {
  if (cutoff.at_close) return told.say(ExplainLabel::rule_cutoff_close);
  const auto since_midnight = CivilTime{} + cutoff.time_of_day;
  const Zone utc = *Zone::built_in("UTC");
  return told.say(ExplainLabel::rule_cutoff,
                  {spoken_clock(utc.to_instant(since_midnight), utc, told.language)});
}

}  // namespace

std::string clock_words(const Told& told, Instant instant) {
  const auto text = spoken_clock(instant, told.view.zone(), told.language);
  const auto seconds = (told.view.zone().to_civil(instant).time_since_epoch() % Minutes{1}).count();
  if (seconds == 0) return text;
  return fmt::format("{}{}{:02}", text, told.language == Language::english ? ':' : '.', seconds);
}

std::string moment_words(const Told& told, Instant instant) {
  return spoken_date(told.view.zone().date_of(instant), told.language) + " " +
         clock_words(told, instant);
}

std::string length_words(const Told& told, Seconds length) {
  const auto minutes = std::chrono::floor<Minutes>(length);
  const auto rest = (length - minutes).count();
  auto text = spoken_minutes(minutes.count(), told.language);
  if (rest != 0) {
    text += fmt::format(" {} {}", rest, told.language == Language::english ? "s" : "detik");
  }
  return text;
}

std::string pause_name(const Told& told, std::size_t pause) {
  const auto& one = told.why().pauses.at(pause);
  return one.hold.cause + in_brackets(event_words(told, one.from_event, one.to_event));
}

std::string pause_words(const Told& told, const ExplainedPause& pause) {
  const auto to =
      pause.hold.to ? moment_words(told, *pause.hold.to) : told.say(ExplainLabel::pause_goes_on);
  auto text = fmt::format(
      "{} · {} → {}{} · {}", pause.hold.cause, moment_words(told, pause.hold.from), to,
      in_brackets(event_words(told, pause.from_event, pause.to_event)), effect_words(told, pause));
  return pause.hold.reason.empty() ? text : text + " · " + pause.hold.reason;
}

std::string extension_line(const Told& told, const ExplainedExtension& extension) {
  const auto& given = extension.given;
  const auto effect =
      given.in_time ? ExplainLabel::extension_counts : ExplainLabel::extension_too_late;
  auto text = fmt::format("{} · {}{} · {}", spoken_amount(given.extension.by, told.language),
                          moment_words(told, given.extension.at),
                          in_brackets(event_words(told, extension.event, {})), told.say(effect));
  return extension.reason.empty() ? text : text + " · " + extension.reason;
}

bool is_promise(const Clock& clock) {
  return clock.name.starts_with("promise");
}

std::string clock_name(const Told& told) {
  const std::string_view name = told.clock().name;
  const auto rest = [name](std::string_view lead) { return std::string(name.substr(lead.size())); };
  const auto cycles = told.view.state.closed_cycles.size();
  if (name == "promise" && cycles > 0) {
    return told.say(ExplainLabel::clock_later_cycle, {std::to_string(cycles + 1)});
  }
  if (name == "promise") return told.say(ExplainLabel::clock_promise);
  if (name == "legal") return told.say(ExplainLabel::clock_legal);
  if (name == "applicant") return told.say(ExplainLabel::clock_applicant);
  if (name.starts_with("promise/")) return told.say(ExplainLabel::clock_unit, {rest("promise/")});
  if (name.starts_with("promise@")) return told.say(ExplainLabel::clock_cycle, {rest("promise@")});
  if (name.starts_with("step:")) return told.say(ExplainLabel::clock_step, {rest("step:")});
  if (name.starts_with("phase:")) return told.say(ExplainLabel::clock_phase, {rest("phase:")});
  if (name.starts_with("product:")) {
    return told.say(ExplainLabel::clock_product, {rest("product:")});
  }
  if (name == "before") {
    const auto& event = told.view.standard().time_limit.before.event;
    return told.say(ExplainLabel::clock_before, {event.value_or("")});
  }
  return told.say(ExplainLabel::clock_named, {std::string(name)});
}

namespace {

/// Has the clock begun with a reopening, and not with what the standard names?
bool began_anew(const Told& told) {
  const auto& clock = told.clock();
  if (!clock.terms.start_step.empty()) return false;
  return clock.start && clock.start != started_first(told.view.state, clock.terms.start);
}

}  // namespace

std::string start_words(const Told& told) {
  const auto& clock = told.clock();
  if (clock.name == "applicant") return told.say(ExplainLabel::start_applicant);
  if (clock.name.starts_with("step:")) return told.say(ExplainLabel::start_step);
  if (!clock.terms.start_step.empty()) {
    return told.say(ExplainLabel::start_phase, {clock.terms.start_step});
  }
  return told.say(began_anew(told) ? ExplainLabel::start_reopened : label_of(clock.terms.start));
}

std::string started_words(const Told& told) {
  const auto& clock = told.clock();
  if (!clock.start) {
    return told.say(ExplainLabel::not_started, {start_words(told)}) + origin(told, "start");
  }
  auto text = moment_words(told, *clock.start) + ", " + start_words(told);
  if (!began_anew(told)) text += origin(told, "start");
  const auto event = event_words(told, told.why().start_event, {});
  return event.empty() ? text : text + ", " + event;
}

std::string stops_words(const Told& told) {
  const auto& stop = told.clock().terms.stop;
  auto text =
      stop == "end" ? told.say(ExplainLabel::stop_end) : told.say(ExplainLabel::stop_step, {stop});
  if (told.clock().name == "applicant") text = told.say(ExplainLabel::stop_answer);
  if (told.clock().backwards) text = told.say(ExplainLabel::stop_receipt);
  text += origin(told, "stop");
  if (!told.clock().stop) return text;
  text += ": " + moment_words(told, *told.clock().stop);
  const auto event = event_words(told, told.why().stop_event, {});
  return event.empty() ? text : text + ", " + event;
}

std::vector<std::string> rules_words(const Told& told) {
  const auto& clock = told.clock();
  if (!clock.has_limit()) return {};
  const auto& rules = clock.terms.rules;
  const auto unit = clock.limit.unit;
  const bool months = unit == Unit::month || unit == Unit::year;
  std::vector<std::string> lines{unit_rule(told)};
  if (unit == Unit::minute) return lines;
  if (!months) {
    const bool same_day = rules.count == CountRule::same_day;
    lines.push_back(told.say(same_day ? ExplainLabel::rule_same_day : ExplainLabel::rule_next_day) +
                    origin(told, "count"));
  }
  if (rules.cutoff) lines.push_back(cutoff_rule(told, *rules.cutoff) + origin(told, "cutoff"));
  if (unit != Unit::working_day) {
    lines.push_back(told.say(label_of(rules.roll)) + origin(told, "roll"));
  }
  return lines;
}

}  // namespace sp::cli
