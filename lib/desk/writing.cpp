// SPDX-License-Identifier: Apache-2.0
#include "desk/writing.hpp"

#include "cases/case_number.hpp"
#include "cases/decide.hpp"
#include "desk/recording.hpp"

#include <algorithm>

namespace sp {
namespace {

/// What the desk knows about an intake before it asks the log.
struct Papers {
  Edition edition;
  Office office;
  Instant received;
  std::optional<Instant> scheduled;
};

Result<Papers> collect(const Library& library, const Intake& intake, const Occasion& occasion) {
  auto newest = library.edition(intake.standard_id, std::nullopt);
  if (!newest) return fail(newest.error());
  auto office = library.office_of(intake.standard_id);
  if (!office) return fail(office.error());
  const auto calendar = WorkingCalendar::create(office->calendar).with(BeyondCoverage::provisional);
  const Date date = date_of(occasion.at, calendar.zone(), occasion.now);
  auto edition =
      is_in_force(*newest, date) ? std::move(newest) : library.edition(intake.standard_id, date);
  if (!edition) return fail(edition.error());
  const auto received =
      resolve_at(occasion.at, "--at", edition->standard, calendar, occasion.now, std::nullopt);
  if (!received) return fail(received.error());
  std::optional<Instant> scheduled;
  if (intake.scheduled) scheduled = resolve(*intake.scheduled, calendar.zone(), occasion.now);
  return Papers{std::move(*edition), std::move(*office), *received, scheduled};
}

/// A reference that looks like a case number would, one day, mean two cases.
Result<void> check_intake(const Intake& intake) {
  if (!intake.ref || !parse_case_number(*intake.ref)) return {};
  return fail({.code = ErrorCode::option_bad_value,
               .args = {"--ref", *intake.ref, "ref_unlike_a_case_number"}});
}

/// A new case must have a deadline that can be computed, unless a provisional one was asked for.
Result<void> check_deadline_known(const Papers& papers, const Intake& intake,
                                  const Occasion& occasion) {
  const auto& standard = papers.edition.standard;
  const auto terms = promise_of(standard);
  if (!terms) return fail(terms.error());
  std::optional<Instant> start;
  if (terms->start == ClockStart::received) start = papers.received;
  if (terms->start == ClockStart::scheduled) {
    // No verb sets it later: without an appointment the promise would never begin.
    if (!papers.scheduled) {
      return fail({.code = ErrorCode::option_missing, .args = {"--scheduled TIME", "open"}});
    }
    start = papers.scheduled;
  }
  if (!start) return {};
  const auto calendar = WorkingCalendar::create(papers.office.calendar).with(occasion.beyond);
  const auto due = what_if(standard, calendar, *start, intake.units.value_or(1));
  return due ? Result<void>{} : fail(due.error());
}

Result<void> check_edition(CaseReader& reader, const Papers& papers) {
  const auto pins = pins_of(papers.edition, papers.office);
  const auto known = reader.known_edition(pins.standard_id, pins.edition);
  if (!known) return fail(known.error());
  if (!*known || **known == pins.standard) return {};
  return fail({.code = ErrorCode::edition_changed,
               .args = {pins.standard_id, std::to_string(pins.edition), to_hex(**known),
                        to_hex(pins.standard)},
               .where = {papers.edition.path, papers.edition.standard.edition.place.value}});
}

Result<void> check_ref(CaseReader& reader, const Intake& intake, int year) {
  if (!intake.ref) return {};
  const auto office = intake.standard_id.substr(0, intake.standard_id.find('/'));
  const auto taken = reader.case_with_ref(office, year, *intake.ref);
  if (!taken) return fail(taken.error());
  if (!*taken) return {};
  return fail({.code = ErrorCode::ref_taken, .args = {*intake.ref, **taken}});
}

std::string in_lines(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : "\n") + name;
  return text;
}

Result<CaseEvent> opening(CaseWriter& writer, const Papers& papers, const Intake& intake,
                          const Occasion& occasion) {
  const auto year = year_of(papers.office.calendar.zone.date_of(papers.received));
  if (const auto free = check_ref(writer, intake, year); !free) return fail(free.error());
  if (const auto times =
          check_recording(writer, occasion, papers.received, papers.office.calendar.zone);
      !times) {
    return fail(times.error());
  }
  const auto number = writer.next_case_number(year);
  if (!number) return fail(number.error());
  CaseEvent event;
  event.case_number = *number;
  event.number = 1;
  event.kind = EventKind::opened;
  event.occurred_at = papers.received;
  event.recorded_at = occasion.now;
  event.units = intake.units;
  event.ref = intake.ref;
  event.document = intake.document;
  event.scheduled_at = papers.scheduled;
  event.pins = pins_of(papers.edition, papers.office);
  event.details.actor = intake.actor;
  event.details.subject = intake.subject;
  event.facts = intake.letter;
  if (!intake.unit_names.empty()) event.details.names = in_lines(intake.unit_names);
  return event;
}

Result<Written> take_in(CaseWriter& writer, const Papers& papers, const Intake& intake,
                        const Occasion& occasion) {
  const auto pins = pins_of(papers.edition, papers.office);
  auto event = opening(writer, papers, intake, occasion);
  if (!event) return fail(event.error());
  auto judge = std::make_shared<Judge>();
  judge->standard = papers.edition.standard;
  judge->calendar = papers.office.calendar;
  auto written = record(writer, std::move(judge), {}, std::move(*event), occasion);
  if (!written) return written;
  if (!papers.edition.effective_stated) {
    warn(written->view.warnings,
         {WarningCode::no_effective_date, {pins.standard_id, std::to_string(pins.edition)}});
  }
  if (const auto kept = keep(writer, papers.edition, papers.office); !kept) {
    return fail(kept.error());
  }
  if (const auto kept = Judges().keep_compiled(writer, pins); !kept) return fail(kept.error());
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
  const auto papers = collect(library, intake, occasion);
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
