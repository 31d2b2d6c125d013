// SPDX-License-Identifier: Apache-2.0
// Times and amounts as a person reads them: "Mon 10 Jun 2024 08:35", "Sen 10 Jun 2024 08.35";
// "3 working days", "3 hari kerja"; "2 h 5 min", "2 jam 5 menit".
#pragma once

#include "calendar/amount.hpp"
#include "calendar/civil_time.hpp"
#include "calendar/zone.hpp"
#include "text/language.hpp"

#include <cstdint>
#include <string>

namespace sp {

std::string spoken_date(Date date, Language language);
/// "Mon", "Sen"; 0 = Monday.
std::string spoken_weekday(unsigned weekday, Language language);
/// "March 2025", "Maret 2025".
std::string spoken_month(std::chrono::year_month month, Language language);
/// "Friday, 27 March 2026", "Jumat, 27 Maret 2026".
std::string spoken_date_in_full(Date date, Language language);
std::string spoken_time(Instant instant, const Zone& zone, Language language);
std::string spoken_time(CivilTime civil, Language language);
/// Time of day only, "08:35" or "08.35".
std::string spoken_clock(Instant instant, const Zone& zone, Language language);
std::string spoken_amount(const Amount& amount, Language language);
std::string spoken_unit(Unit unit, std::int64_t count, Language language);
/// Minutes of work, "2 h 5 min"; "45 min"; "0 min".
std::string spoken_minutes(std::int64_t minutes, Language language);

/// A span of the clock on the wall, for a glance: minutes and hours below two days, then whole
/// days.
std::string spoken_span(std::int64_t minutes, Language language);

}  // namespace sp
