// SPDX-License-Identifier: Apache-2.0
#include "cli/views/calendar_sheet.hpp"
#include "cli/views/calendar_words.hpp"
#include "cli/views/layout.hpp"
#include "text/label.hpp"
#include "text/spoken_time.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace sp::cli {
namespace {

constexpr std::size_t cell_width = 4;
constexpr std::size_t month_width = 7 * cell_width;
constexpr std::size_t gap = 2;
constexpr std::size_t most_beside = 4;

/// What a date shows beside its number; none for an ordinary working day.
enum class Mark { none, national, joint_leave, election, local, special, no_work, provisional };

struct MarkLook {
  char sign;
  Tone tone;
};

MarkLook look_of(Mark mark) {
  switch (mark) {
    case Mark::none:
      return {' ', Tone::plain};
    case Mark::national:
      return {'*', Tone::bad};
    case Mark::joint_leave:
      return {'+', Tone::bad};
    case Mark::election:
      return {'!', Tone::bad};
    case Mark::local:
      return {'#', Tone::bad};
    case Mark::special:
      return {'~', Tone::warning};
    case Mark::no_work:
      return {'.', Tone::muted};
    case Mark::provisional:
      return {'?', Tone::warning};
  }
  return {' ', Tone::plain};
}

Mark mark_of(DayOffKind kind) {
  switch (kind) {
    case DayOffKind::national:
      return Mark::national;
    case DayOffKind::joint_leave:
      return Mark::joint_leave;
    case DayOffKind::election:
      return Mark::election;
    case DayOffKind::local:
      return Mark::local;
  }
  return Mark::national;
}

Mark mark_of(const CalendarDay& day) {
  if (day.is_off()) return mark_of(day.rows.front().day_off.kind);
  if (!day.works()) return Mark::no_work;
  if (day.provisional) return Mark::provisional;
  return day.special ? Mark::special : Mark::none;
}

std::string words_of(Mark mark, Language language) {
  switch (mark) {
    case Mark::none:
      return {};
    case Mark::national:
      return kind_words(DayOffKind::national, language);
    case Mark::joint_leave:
      return kind_words(DayOffKind::joint_leave, language);
    case Mark::election:
      return kind_words(DayOffKind::election, language);
    case Mark::local:
      return kind_words(DayOffKind::local, language);
    case Mark::special:
      return std::string(words(CalendarLabel::special_hours, language));
    case Mark::no_work:
      return std::string(words(CalendarLabel::no_work, language));
    case Mark::provisional:
      return std::string(words(Label::provisional, language));
  }
  return {};
}

using Lines = std::vector<std::string>;

std::string title_line(const std::vector<CalendarDay>& days, Language language,
                       const TextStyle& style) {
  const auto name = spoken_month(month_of(days.front().date), language);
  const auto month = name.substr(0, name.rfind(' '));
  const auto count = sum_of(days).working_days;
  const auto sum = fmt::format("{} {}", count, spoken_unit(Unit::working_day, count, language));
  // One column less than the cells take: the last one is for a mark.
  return paint(" " + month, Tone::strong, style) +
         paint(pad_left(sum, month_width - 2 - month.size()), Tone::muted, style) + " ";
}

std::string cell(const CalendarDay& day, Date today, const TextStyle& style) {
  const auto look = look_of(mark_of(day));
  const std::chrono::year_month_day ymd{day.date};
  const bool is_today = day.date == today;
  const auto number =
      fmt::format("{}{:>2}", is_today ? '>' : ' ', static_cast<unsigned>(ymd.day()));
  const auto tone = is_today ? Tone::strong : look.tone;
  // A blank is left out of the colours: it may be the last of its line.
  if (look.sign == ' ') return paint(number, tone, style) + " ";
  return paint(number + look.sign, tone, style);
}

/// Title, names of the weekdays, and the weeks, each `month_width` columns wide.
Lines month_lines(const std::vector<CalendarDay>& days, Date today, Language language,
                  const TextStyle& style) {
  Lines lines{title_line(days, language, style)};
  std::string names;
  for (unsigned day = 0; day < 7; ++day) {
    names += (day == 0 ? "" : " ") + spoken_weekday(day, language);
  }
  lines.push_back(paint(names, Tone::muted, style) + " ");
  std::string week(weekday_index(days.front().date) * cell_width, ' ');
  for (const auto& day : days) {
    week += cell(day, today, style);
    if (weekday_index(day.date) < 6) continue;
    lines.push_back(std::move(week));
    week.clear();
  }
  const auto rest = 6 - weekday_index(days.back().date);
  if (rest > 0) lines.push_back(week + std::string(rest * cell_width, ' '));
  return lines;
}

std::string without_trailing_blanks(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

std::string side_by_side(const std::vector<Lines>& months) {
  std::size_t height = 0;
  for (const auto& month : months) height = std::max(height, month.size());
  std::string text;
  for (std::size_t i = 0; i < height; ++i) {
    std::string line;
    for (const auto& month : months) {
      if (!line.empty()) line += std::string(gap, ' ');
      line += i < month.size() ? month[i] : std::string(month_width, ' ');
    }
    text += without_trailing_blanks(std::move(line)) + "\n";
  }
  return text;
}

std::size_t months_beside(const TextStyle& style) {
  const auto width = style.width == 0 ? sheet_width(style) : style.width;
  return std::clamp((width + gap) / (month_width + gap), std::size_t{1}, most_beside);
}

std::string legend(const CalendarSheet& sheet, Language language, const TextStyle& style) {
  std::map<Mark, bool> used;
  bool today = false;
  for (const auto& day : sheet.days) {
    used[mark_of(day)] = true;
    today = today || day.date == sheet.today;
  }
  std::string text;
  const auto add = [&text](char sign, std::string_view meaning) {
    text += fmt::format("{}{} {}", text.empty() ? "" : "   ", sign, meaning);
  };
  for (const auto& [mark, is_used] : used) {
    if (mark != Mark::none) add(look_of(mark).sign, words_of(mark, language));
  }
  if (today) add('>', words(CalendarLabel::today, language));
  return text.empty() ? text : hanging(" ", text, Tone::muted, style);
}

}  // namespace

char sign_of(DayOffKind kind) {
  return look_of(mark_of(kind)).sign;
}

std::string year_grid(const CalendarSheet& sheet, Language language, const TextStyle& style) {
  std::map<std::chrono::year_month, std::vector<CalendarDay>> months;
  for (const auto& day : sheet.days) months[month_of(day.date)].push_back(day);
  std::string text;
  std::vector<Lines> row;
  for (const auto& [month, days] : months) {
    row.push_back(month_lines(days, sheet.today, language, style));
    if (row.size() < months_beside(style) && month != months.rbegin()->first) continue;
    text += side_by_side(row) + "\n";
    row.clear();
  }
  return text + legend(sheet, language, style);
}

}  // namespace sp::cli
