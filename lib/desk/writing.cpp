// SPDX-License-Identifier: Apache-2.0
#include "desk/writing.hpp"

#include "desk/recording.hpp"
#include "desk/taking_in.hpp"

#include <algorithm>

namespace sp {
namespace {

Result<Written> take_in(CaseWriter& writer, const Papers& papers, const Intake& intake,
                        const Occasion& occasion) {
  const auto& terms = *papers.terms;
  auto event = opening(writer, papers, intake, occasion);
  if (!event) return fail(event.error());
  auto written = record(writer, terms.judge, {}, std::move(*event), occasion);
  if (!written) return written;
  warn_of_effective(papers, written->view.warnings);
  if (const auto kept = keep(writer, terms.edition, *terms.office); !kept) {
    return fail(kept.error());
  }
  if (const auto kept = Judges().keep_compiled(writer, terms.pins); !kept)
    return fail(kept.error());
  return written;
}

}  // namespace

Date date_of(const std::optional<TypedTime>& typed, const Zone& zone, Instant now) {
  if (typed && typed->shape == TypedTime::Shape::date) return date_of(typed->civil);
  return zone.date_of(typed ? resolve(*typed, zone, now) : now);
}

Result<Instant> resolve_at(const std::optional<TypedTime>& typed, const std::string& option,
                           const Standard& standard, const WorkingCalendar& calendar, Instant now,
                           std::optional<Instant> not_before) {
  const auto& limit = standard.time_limit.limit;
  return resolve_at(typed, option, limit ? std::optional(*limit) : std::nullopt, calendar, now,
                    not_before);
}

Result<Instant> resolve_at(const std::optional<TypedTime>& typed, const std::string& option,
                           const std::optional<Amount>& limit, const WorkingCalendar& calendar,
                           Instant now, std::optional<Instant> not_before) {
  if (!typed) return now;
  if (typed->shape != TypedTime::Shape::date) return resolve(*typed, calendar.zone(), now);
  const Date date = date_of(typed->civil);
  if (limit && limit->is_working_time()) {
    return fail({.code = ErrorCode::date_needs_time, .args = {option, to_string(date)}});
  }
  const auto hours = calendar.opening_and_closing(date);
  if (!hours) return fail(hours.error());
  Instant at = hours->has_value() ? (*hours)->from : calendar.zone().to_instant(typed->civil);
  const bool same_day = not_before && calendar.zone().date_of(*not_before) == date;
  return same_day ? std::max(at, *not_before) : at;
}

Result<Written> open_case(CaseStore& store, const Library& library, const Intake& intake,
                          const Occasion& occasion) {
  if (const auto sound = check_intake(intake); !sound) return fail(sound.error());
  if (const auto allowed = check_given_now(store, occasion); !allowed) return fail(allowed.error());
  Judges judges;
  auto repeated = answered_before(store, judges, occasion);
  if (!repeated) return fail(repeated.error());
  if (*repeated) return std::move(**repeated);
  Shelf shelf(library, intake.standard_id);
  const auto papers = collect(shelf, intake, occasion, "--at");
  if (!papers) return fail(papers.error());
  if (const auto known = check_deadline_known(*papers, intake, occasion); !known) {
    return fail(known.error());
  }
  return write_once(store, [&](CaseWriter& writer) -> Result<Written> {
    auto known = known_request(writer, judges, occasion);
    if (known && *known) return std::move(**known);
    if (const auto same = check_edition(writer, *papers); !same) return fail(same.error());
    if (!known) return fail(known.error());
    return take_in(writer, *papers, intake, in_turn(occasion));
  });
}

Result<Written> perform(CaseStore& store, const std::string& name, Command command,
                        const Occasion& occasion) {
  return write_to(store, name, deed_of(command, occasion), occasion);
}

}  // namespace sp
