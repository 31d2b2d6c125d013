// SPDX-License-Identifier: Apache-2.0
#include "text/spoken_time.hpp"

#include "text/wording.hpp"

#include <fmt/format.h>

#include <array>

namespace sp {
namespace {

constexpr std::int64_t minutes_per_hour = 60;

constexpr std::array<Wording, 7> weekdays{{
    {"Mon", "Sen"},
    {"Tue", "Sel"},
    {"Wed", "Rab"},
    {"Thu", "Kam"},
    {"Fri", "Jum"},
    {"Sat", "Sab"},
    {"Sun", "Min"},
}};

constexpr std::array<Wording, 12> months{{
    {"Jan", "Jan"},
    {"Feb", "Feb"},
    {"Mar", "Mar"},
    {"Apr", "Apr"},
    {"May", "Mei"},
    {"Jun", "Jun"},
    {"Jul", "Jul"},
    {"Aug", "Agu"},
    {"Sep", "Sep"},
    {"Oct", "Okt"},
    {"Nov", "Nov"},
    {"Dec", "Des"},
}};

constexpr std::array<Wording, 7> weekdays_in_full{{
    {"Monday", "Senin"},
    {"Tuesday", "Selasa"},
    {"Wednesday", "Rabu"},
    {"Thursday", "Kamis"},
    {"Friday", "Jumat"},
    {"Saturday", "Sabtu"},
    {"Sunday", "Minggu"},
}};

constexpr std::array<Wording, 12> months_in_full{{
    {"January", "Januari"},
    {"February", "Februari"},
    {"March", "Maret"},
    {"April", "April"},
    {"May", "Mei"},
    {"June", "Juni"},
    {"July", "Juli"},
    {"August", "Agustus"},
    {"September", "September"},
    {"October", "Oktober"},
    {"November", "November"},
    {"December", "Desember"},
}};

struct UnitWords {
  std::string_view one;
  std::string_view many;
  std::string_view indonesian;
};

UnitWords words_of(Unit unit) {
  switch (unit) {
    case Unit::minute:
      return {"minute", "minutes", "menit"};
    case Unit::working_day:
      return {"working day", "working days", "hari kerja"};
    case Unit::calendar_day:
      return {"calendar day", "calendar days", "hari kalender"};
    case Unit::month:
      return {"month", "months", "bulan"};
    case Unit::year:
      return {"year", "years", "tahun"};
    case Unit::day:
      return {"day", "days", "hari"};
  }
  return {};
}

/// "30 min to 2 h", "1 to 14 working days"; a single value without "to".
std::string spoken_range(const Amount& amount, Language language) {
  const std::string_view to = language == Language::english ? "to" : "s.d.";
  const bool minutes = amount.unit == Unit::minute;
  const std::string last =
      minutes ? spoken_minutes(amount.max, language)
              : fmt::format("{} {}", amount.max, spoken_unit(amount.unit, amount.max, language));
  if (!amount.is_range()) return last;
  const std::string first =
      minutes ? spoken_minutes(amount.min, language) : fmt::format("{}", amount.min);
  return fmt::format("{} {} {}", first, to, last);
}

}  // namespace

std::string spoken_date(Date date, Language language) {
  const std::chrono::year_month_day ymd{date};
  const auto month = static_cast<unsigned>(ymd.month()) - 1;
  return fmt::format("{} {} {} {}", weekdays.at(weekday_index(date)).in(language),
                     static_cast<unsigned>(ymd.day()), months.at(month).in(language),
                     static_cast<int>(ymd.year()));
}

std::string spoken_weekday(unsigned weekday, Language language) {
  return std::string(weekdays.at(weekday).in(language));
}

std::string spoken_month(std::chrono::year_month month, Language language) {
  return fmt::format("{} {}",
                     months_in_full.at(static_cast<unsigned>(month.month()) - 1).in(language),
                     static_cast<int>(month.year()));
}

std::string spoken_date_in_full(Date date, Language language) {
  const std::chrono::year_month_day ymd{date};
  const auto month = static_cast<unsigned>(ymd.month()) - 1;
  return fmt::format("{}, {} {} {}", weekdays_in_full.at(weekday_index(date)).in(language),
                     static_cast<unsigned>(ymd.day()), months_in_full.at(month).in(language),
                     static_cast<int>(ymd.year()));
}

namespace {

std::string spoken_clock(CivilTime civil, Language language) {
  const std::chrono::hh_mm_ss clock{civil - date_of(civil)};
  return fmt::format("{:02}{}{:02}", clock.hours().count(),
                     language == Language::english ? ':' : '.', clock.minutes().count());
}

}  // namespace

std::string spoken_clock(Instant instant, const Zone& zone, Language language) {
  return spoken_clock(zone.to_civil(instant), language);
}

std::string spoken_time(CivilTime civil, Language language) {
  return spoken_date(date_of(civil), language) + " " + spoken_clock(civil, language);
}

std::string spoken_time(Instant instant, const Zone& zone, Language language) {
  return spoken_time(zone.to_civil(instant), language);
}

std::string spoken_unit(Unit unit, std::int64_t count, Language language) {
  const UnitWords words = words_of(unit);
  if (language == Language::indonesian) return std::string(words.indonesian);
  return std::string(count == 1 ? words.one : words.many);
}

std::string spoken_amount(const Amount& amount, Language language) {
  const std::string_view about = language == Language::english ? "about " : "sekitar ";
  return std::string(amount.approximate ? about : "") + spoken_range(amount, language);
}

std::string spoken_minutes(std::int64_t minutes, Language language) {
  if (minutes < 0) return "-" + spoken_minutes(-minutes, language);
  const bool english = language == Language::english;
  const std::int64_t hours = minutes / minutes_per_hour;
  const std::int64_t rest = minutes % minutes_per_hour;
  const auto rest_words = fmt::format("{} {}", rest, english ? "min" : "menit");
  if (hours == 0) return rest_words;
  const auto hour_words = fmt::format("{} {}", hours, english ? "h" : "jam");
  return rest == 0 ? hour_words : hour_words + " " + rest_words;
}

std::string spoken_span(std::int64_t minutes, Language language) {
  constexpr std::int64_t minutes_per_day = 24 * minutes_per_hour;
  if (minutes < 2 * minutes_per_day) return spoken_minutes(minutes, language);
  const auto days = minutes / minutes_per_day;
  return fmt::format("{} {}", days, language == Language::english ? "days" : "hari");
}

}  // namespace sp
