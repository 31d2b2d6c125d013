// SPDX-License-Identifier: Apache-2.0
#include "vectors/question.hpp"

#include "calendar/deadline.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <stdexcept>

namespace sp::test {
namespace {

using nlohmann::json;
using std::chrono::days;

std::string text_of(const json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

template <class T>
T answered(const Result<T>& result) {
  if (!result) throw std::runtime_error("no answer: " + result.error().args.at(1));
  return *result;
}

Instant read_instant(const json& value, const Zone& zone) {
  const auto typed = parse_typed_time(value.get<std::string>());
  if (!typed) throw std::runtime_error("not a time: " + value.dump());
  return resolve(*typed, zone, Instant{});
}

/// A date, or that of an instant.
Date read_date(const json& value, const Zone& zone) {
  if (const auto date = parse_date(value.get<std::string>())) return *date;
  return zone.date_of(read_instant(value, zone));
}

std::vector<Interruption> read_pauses(const json& vector, const Zone& zone) {
  std::vector<Interruption> pauses;
  for (const auto& pause : vector.value("pauses", json::array())) {
    pauses.push_back({read_instant(pause.at(0), zone), read_instant(pause.at(1), zone)});
  }
  return pauses;
}

std::optional<std::string> differ(const std::string& what, const json& expected,
                                  const std::string& given) {
  return what + " is " + given + ", not " + text_of(expected);
}

std::optional<std::string> compare(const std::string& what, const json& expected, Instant given,
                                   const Zone& zone) {
  if (read_instant(expected, zone) == given) return std::nullopt;
  return differ(what, expected, to_rfc3339(given, zone));
}

std::optional<std::string> compare(const std::string& what, const json& expected, Date given,
                                   const Zone& zone) {
  if (read_date(expected, zone) == given) return std::nullopt;
  return differ(what, expected, to_string(given));
}

std::optional<std::string> compare(const std::string& what, const json& expected,
                                   std::int64_t given) {
  if (expected.get<std::int64_t>() == given) return std::nullopt;
  return differ(what, expected, std::to_string(given));
}

std::optional<std::string> compare_truth(const json& expected, bool given) {
  if (expected.get<bool>() == given) return std::nullopt;
  return differ("it", expected, given ? "true" : "false");
}

/// Seconds of one unit of working time; nothing for a unit that counts dates.
std::optional<Seconds> length_of(const std::string& unit) {
  if (unit == "second") return Seconds{1};
  if (unit == "minute") return Seconds{60};
  if (unit == "hour") return Seconds{3600};
  return std::nullopt;
}

/// The latest moment from which on so much was worked outside the pauses until `t`.
Instant back_outside(const WorkingCalendar& calendar, Instant t, Seconds d,
                     std::vector<Interruption> pauses) {
  for (auto& pause : pauses) pause.to = std::min(pause.to, t);
  pauses = merge(std::move(pauses));
  Instant due = answered(calendar.due(t, -d));
  for (auto pause = pauses.rbegin(); pause != pauses.rend() && due < pause->to; ++pause) {
    due = answered(calendar.due(due, -answered(calendar.working_time(pause->from, pause->to))));
  }
  return due;
}

/// The first moment from `t` on that is worked and lies in no pause.
Instant go_on(const WorkingCalendar& calendar, Instant t, const std::vector<Interruption>& pauses) {
  Instant at = answered(calendar.resume(t, Seconds{0}));
  for (const auto& pause : merge(pauses)) {
    if (pause.from <= at && at < pause.to) at = answered(calendar.resume(pause.to, Seconds{0}));
  }
  return at;
}

std::optional<std::string> wrong_time(const WorkingCalendar& calendar, const json& vector,
                                      Seconds amount) {
  const Zone& zone = calendar.zone();
  const Instant start = read_instant(vector.at("start"), zone);
  const auto pauses = read_pauses(vector, zone);
  const Instant due = amount < Seconds{0} ? back_outside(calendar, start, -amount, pauses)
                                          : answered(due_outside(calendar, start, amount, pauses));
  if (!vector.value("edge", false)) return compare("due", vector.at("expected"), due, zone);
  const auto& proposed = vector.at("sp_proposed");
  if (const auto wrong = compare("due", proposed.at("left"), due, zone)) return wrong;
  const Instant resume =
      pauses.empty() ? answered(calendar.resume(start, amount)) : go_on(calendar, due, pauses);
  return compare("resume", proposed.at("right"), resume, zone);
}

std::optional<std::string> wrong_date(const WorkingCalendar& calendar, const json& vector) {
  const Zone& zone = calendar.zone();
  const auto& stated = vector.at("unit").get<std::string>();
  const auto n = vector.at("amount").get<std::int64_t>();
  const auto roll = parse_roll(vector.value("roll", std::string("none")));
  const auto unit = parse_amount("1 " + stated);
  if (!unit || !roll) throw std::runtime_error("unit or roll is not known");
  const Instant noon =
      zone.to_instant(read_date(vector.at("start"), zone) + std::chrono::hours{12});
  const Amount amount{.unit = unit->unit, .min = n, .max = n};
  const auto due = answered(deadline(calendar, noon, amount, {.roll = *roll}));
  const bool proposed = vector.value("edge", false) && vector.contains("sp_proposed");
  const auto& expected = proposed ? vector.at("sp_proposed").at("left") : vector.at("expected");
  return compare("due", expected, due.date, zone);
}

std::optional<std::string> wrong_sum(const WorkingCalendar& calendar, const json& vector) {
  const Zone& zone = calendar.zone();
  const auto length = length_of(vector.value("unit", std::string("second")));
  if (length) {
    const Instant from = read_instant(vector.at("start"), zone);
    const Instant to = read_instant(vector.at("end"), zone);
    const Seconds worked =
        answered(working_time_outside(calendar, from, to, read_pauses(vector, zone)));
    return compare("the time worked", vector.at("expected"), worked / *length);
  }
  const auto bounds = vector.value("bounds", std::string("(]"));
  Date from = read_date(vector.at("start"), zone);
  Date to = read_date(vector.at("end"), zone);
  if (bounds.front() == '[') from -= days{1};
  if (bounds.back() == ')') to -= days{1};
  const auto count = vector.at("unit") == "working_day"
                         ? answered(calendar.working_days_between(from, to))
                         : std::int64_t{(to - from).count()};
  return compare("the number of days", vector.at("expected"), count);
}

std::optional<std::string> wrong_addition(const WorkingCalendar& calendar, const json& vector) {
  const auto length = length_of(vector.at("unit").get<std::string>());
  if (!length) return wrong_date(calendar, vector);
  return wrong_time(calendar, vector, *length * vector.at("amount").get<std::int64_t>());
}

}  // namespace

std::optional<std::string> wrong_answer(const WorkingCalendar& calendar, const json& vector) {
  const auto op = vector.at("op").get<std::string>();
  const auto& start = vector.at("start");
  if (op == "add" || op == "add_paused") return wrong_addition(calendar, vector);
  if (op == "between" || op == "between_paused") return wrong_sum(calendar, vector);
  if (op == "is_working_day") {
    const auto works = calendar.is_working_day(read_date(start, calendar.zone()));
    return compare_truth(vector.at("expected"), answered(works));
  }
  const Instant at = read_instant(start, calendar.zone());
  if (op == "is_working") {
    const auto worked = calendar.working_time(at, at + Seconds{1});
    return compare_truth(vector.at("expected"), answered(worked) > Seconds{0});
  }
  if (op == "next_open") {
    const Instant open = answered(calendar.resume(at, Seconds{0}));
    return compare("the next opening", vector.at("expected"), open, calendar.zone());
  }
  throw std::runtime_error("the question is not known: " + op);
}

std::optional<std::string> wrong_deadline(const WorkingCalendar& calendar, const json& vector) {
  const Zone& zone = calendar.zone();
  const auto unit = vector.at("unit").get<std::string>();
  const auto n = vector.at("budget").get<std::int64_t>();
  const auto amount = parse_amount("1 " + unit);
  if (!amount) throw std::runtime_error("the unit is not known: " + unit);
  const auto& expected = vector.at("due");
  const std::int64_t total = n * amount->max;
  const auto due = answered(deadline(calendar, read_instant(vector.at("start"), zone),
                                     {.unit = amount->unit, .min = total, .max = total}, {},
                                     read_pauses(vector, zone)));
  if (parse_date(expected.get<std::string>())) return compare("due", expected, due.date, zone);
  return compare("due", expected, due.due, zone);
}

}  // namespace sp::test
