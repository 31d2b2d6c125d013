// SPDX-License-Identifier: Apache-2.0
#include "sla/ageing.hpp"

#include <algorithm>

namespace sp {
namespace {

void note_age(AgeFigures& figures, std::int64_t days, const std::string& case_number) {
  ++figures.in_band.at(band_of(days));
  if (figures.longest_days && *figures.longest_days >= days) return;
  figures.longest_days = days;
  figures.longest_case = case_number;
}

}  // namespace

std::size_t band_of(std::int64_t days) {
  const auto next = std::upper_bound(age_bands.begin(), age_bands.end(), days);
  return static_cast<std::size_t>(next - age_bands.begin()) - 1;
}

AgeFigures& AgeFigures::operator+=(const AgeFigures& more) {
  cases += more.cases;
  unknown += more.unknown;
  for (std::size_t i = 0; i < in_band.size(); ++i) in_band.at(i) += more.in_band.at(i);
  if (more.longest_days && (!longest_days || *more.longest_days > *longest_days)) {
    longest_days = more.longest_days;
    longest_case = more.longest_case;
  }
  return *this;
}

Result<std::int64_t> working_days_old(const ObservedCase& seen) {
  const auto& zone = seen.calendar.zone();
  return seen.calendar.working_days_between(zone.date_of(seen.state.received),
                                            zone.date_of(seen.as_of));
}

void Ageing::add(const ObservedCase& seen) {
  const auto* here = seen.state.current();
  if (here == nullptr) return;
  auto& figures =
      by_step_.at(seen.standard, {.standard_id = seen.state.pins.standard_id, .step = here->step});
  ++figures.cases;
  const auto days = working_days_old(seen);
  if (days) {
    note_age(figures, std::max<std::int64_t>(0, *days), seen.state.case_number);
  } else {
    ++figures.unknown;
  }
}

void Ageing::add_unknown(const StepKey& key) {
  auto& figures = by_step_.at(key);
  ++figures.cases;
  ++figures.unknown;
}

AgeFigures Ageing::total() const {
  AgeFigures total;
  for (const auto& [key, figures] : rows()) total += figures;
  return total;
}

}  // namespace sp
