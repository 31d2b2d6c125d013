// SPDX-License-Identifier: Apache-2.0
#include "calendar/civil_time.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace sp {
namespace {

using std::chrono::year_month_day;

constexpr Seconds whole_day{24 * 3600};

/// The number written in exactly `count` digits at `at`.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  if (text.size() < at + count) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<Date> valid_date(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 0 || day < 0) return std::nullopt;
  const year_month_day ymd{std::chrono::year{year},
                           std::chrono::month{static_cast<unsigned>(month)},
                           std::chrono::day{static_cast<unsigned>(day)}};
  if (!ymd.ok()) return std::nullopt;
  return Date{ymd};
}

/// Reads "Z", "+07:00", "-03:30".
std::optional<Seconds> parse_offset(std::string_view text) {
  if (text == "Z") return Seconds{0};
  if (text.size() != 6 || text[3] != ':') return std::nullopt;
  const auto hours = digits(text, 1, 2);
  const auto minutes = digits(text, 4, 2);
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  const Seconds offset = std::chrono::hours{*hours} + Minutes{*minutes};
  return text[0] == '-' ? -offset : offset;
}

/// Has the date, and that of every zone at the same moment, a year of four digits?
bool has_year_in_every_zone(Date date) {
  return make_date(1, 1, 1) < date && date < make_date(9999, 12, 31);
}

std::optional<TypedTime> parse_date_and_time(Date date, std::string_view rest) {
  const std::size_t offset_at = rest.find_first_of("Z+-");
  const auto of_day = parse_time_of_day(rest.substr(0, offset_at));
  if (!of_day || *of_day == whole_day) return std::nullopt;
  const CivilTime civil = date + *of_day;
  if (offset_at == std::string_view::npos) {
    if (!has_year_in_every_zone(date)) return std::nullopt;
    return TypedTime{.shape = TypedTime::Shape::civil, .civil = civil};
  }
  const auto offset = parse_offset(rest.substr(offset_at));
  if (!offset || !has_year_in_every_zone(date_of(civil - *offset))) return std::nullopt;
  return TypedTime{.shape = TypedTime::Shape::instant,
                   .instant = Instant{civil.time_since_epoch() - *offset}};
}

/// "2024-06-07T15:30:00" of the civil time that is `offset` ahead of `instant`.
std::string date_and_time(Instant instant, Seconds offset) {
  const CivilTime civil{instant.time_since_epoch() + offset};
  const std::chrono::hh_mm_ss clock{civil - date_of(civil)};
  return fmt::format("{}T{:02}:{:02}:{:02}", to_string(date_of(civil)), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count());
}

}  // namespace

unsigned weekday_index(Date date) {
  return std::chrono::weekday{date}.iso_encoding() - 1;
}

Date make_date(int year, unsigned month, unsigned day) {
  const year_month_day ymd{std::chrono::year{year}, std::chrono::month{month},
                           std::chrono::day{day}};
  if (!ymd.ok()) throw std::logic_error("not a date of the calendar");
  return Date{ymd};
}

int year_of(Date date) {
  return static_cast<int>(year_month_day{date}.year());
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text, 0, 4);
  const auto month = digits(text, 5, 2);
  const auto day = digits(text, 8, 2);
  if (!year || !month || !day) return std::nullopt;
  return valid_date(*year, *month, *day);
}

std::string to_string(Date date) {
  const year_month_day ymd{date};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()),
                     static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

std::optional<Seconds> parse_time_of_day(std::string_view text) {
  const bool with_seconds = text.size() == 8;
  if ((text.size() != 5 && !with_seconds) || text[2] != ':') return std::nullopt;
  if (with_seconds && text[5] != ':') return std::nullopt;
  const auto hours = digits(text, 0, 2);
  const auto minutes = digits(text, 3, 2);
  const auto seconds = with_seconds ? digits(text, 6, 2) : 0;
  if (!hours || !minutes || !seconds || *minutes > 59 || *seconds > 59) return std::nullopt;
  const Seconds of_day = std::chrono::hours{*hours} + Minutes{*minutes} + Seconds{*seconds};
  if (of_day > whole_day) return std::nullopt;
  return of_day;
}

std::string to_string_of_day(Seconds since_midnight) {
  const std::chrono::hh_mm_ss clock{since_midnight};
  const auto text = fmt::format("{:02}:{:02}", clock.hours().count(), clock.minutes().count());
  if (clock.seconds() == Seconds{0}) return text;
  return fmt::format("{}:{:02}", text, clock.seconds().count());
}

std::optional<TypedTime> parse_typed_time(std::string_view text) {
  if (const auto of_day = parse_time_of_day(text); of_day && *of_day < whole_day) {
    return TypedTime{.shape = TypedTime::Shape::time_of_day, .of_day = *of_day};
  }
  const auto date = parse_date(text.substr(0, 10));
  if (!date) return std::nullopt;
  if (text.size() == 10 && !has_year_in_every_zone(*date)) return std::nullopt;
  if (text.size() == 10) return TypedTime{.shape = TypedTime::Shape::date, .civil = *date};
  if (text[10] != 'T' && text[10] != ' ') return std::nullopt;
  return parse_date_and_time(*date, text.substr(11));
}

std::string to_rfc3339(Instant instant, Seconds offset) {
  // RFC 3339 knows no seconds in an offset; local mean times of old days have them.
  const auto whole = std::chrono::floor<Minutes>(offset);
  const std::chrono::hh_mm_ss ahead{std::chrono::abs(whole)};
  return fmt::format("{}{}{:02}:{:02}", date_and_time(instant, whole),
                     whole < Minutes{0} ? '-' : '+', ahead.hours().count(),
                     ahead.minutes().count());
}

std::string to_rfc3339_utc(Instant instant) {
  return date_and_time(instant, Seconds{0}) + "Z";
}

}  // namespace sp
