// SPDX-License-Identifier: Apache-2.0
#include "bench/peer_days.hpp"

#include <ql/time/calendars/bespokecalendar.hpp>

namespace sp::bench {
namespace {

// QuantLib counts days from the end of 1899.
constexpr int serial_of_1970 = 25569;

QuantLib::Date to_quantlib(Date date) {
  return QuantLib::Date(static_cast<int>(date.time_since_epoch().count()) + serial_of_1970);
}

}  // namespace

std::optional<AddDays> quantlib_days(const std::vector<Date>& days_off) {
  QuantLib::BespokeCalendar calendar("x");
  calendar.addWeekend(QuantLib::Saturday);
  calendar.addWeekend(QuantLib::Sunday);
  for (const Date date : days_off) calendar.addHoliday(to_quantlib(date));
  return [calendar](Date date, int count) {
    const auto found = calendar.advance(to_quantlib(date), count, QuantLib::Days);
    return Date{std::chrono::days{found.serialNumber() - serial_of_1970}};
  };
}

}  // namespace sp::bench
