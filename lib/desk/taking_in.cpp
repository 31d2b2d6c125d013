// SPDX-License-Identifier: Apache-2.0
#include "desk/taking_in.hpp"

#include "cases/case_number.hpp"
#include "desk/recording.hpp"
#include "standard/resolve.hpp"

namespace sp {
namespace {

std::string in_lines(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : "\n") + name;
  return text;
}

Result<void> check_ref(CaseReader& reader, const Papers& papers, const Intake& intake) {
  const auto taken = case_of_ref(reader, papers, intake);
  if (!taken) return fail(taken.error());
  if (!*taken) return {};
  return fail({.code = ErrorCode::ref_taken, .args = {*intake.ref, **taken}});
}

}  // namespace

Result<std::shared_ptr<const Terms>> Shelf::read(std::optional<Date> date) {
  auto edition = library_.edition(standard_id_, date);
  if (!edition) return fail(edition.error());
  if (office_ == nullptr) {
    auto office = library_.office_of(standard_id_);
    if (!office) return fail(office.error());
    office_ = std::make_shared<const Office>(std::move(*office));
  }
  auto pins = pins_of(*edition, *office_);
  auto judge = std::make_shared<const CaseJudge>(
      Judge{.standard = resolve(edition->standard), .calendar = office_->calendar});
  return std::make_shared<const Terms>(
      Terms{std::move(*edition), office_, std::move(pins), std::move(judge)});
}

Result<std::shared_ptr<const Terms>> Shelf::newest() {
  if (newest_ != nullptr) return newest_;
  auto newest = read(std::nullopt);
  if (newest) newest_ = *newest;
  return newest;
}

Result<std::shared_ptr<const Terms>> Shelf::terms(Date date) {
  auto last = newest();
  if (!last || is_in_force((*last)->edition, date)) return last;
  const auto known = older_.find(date);
  if (known != older_.end()) return known->second;
  auto older = read(date);
  if (older) older_.emplace(date, *older);
  return older;
}

Result<std::shared_ptr<const Terms>> Shelf::of_variant(std::shared_ptr<const Terms> terms,
                                                       const std::optional<std::string>& variant) {
  const auto standard = standard_of_variant(terms->edition.standard, variant);
  if (!standard) return fail(standard.error());
  if (!variant) return terms;
  auto& known = variants_[{terms.get(), *variant}];
  if (known != nullptr) return known;
  auto chosen = std::make_shared<Terms>(*terms);
  chosen->pins.variant = *variant;
  chosen->judge = std::make_shared<const CaseJudge>(
      Judge{.standard = *standard, .calendar = office_->calendar});
  known = std::move(chosen);
  return known;
}

Result<Papers> collect(Shelf& shelf, const Intake& intake, const Occasion& occasion,
                       const std::string& option) {
  const auto newest = shelf.newest();
  if (!newest) return fail(newest.error());
  const auto& zone = (*newest)->office->calendar.zone;
  auto terms = shelf.terms(date_of(occasion.at, zone, occasion.now));
  if (!terms) return fail(terms.error());
  terms = shelf.of_variant(*terms, intake.variant);
  if (!terms) return fail(terms.error());
  const auto received =
      resolve_at(occasion.at, option, (*terms)->judge->standard,
                 (*terms)->judge->working.with(BeyondCoverage::provisional), occasion.now, {});
  if (!received) return fail(received.error());
  std::optional<Instant> scheduled;
  if (intake.scheduled) scheduled = resolve(*intake.scheduled, zone, occasion.now);
  return Papers{std::move(*terms), *received, scheduled};
}

Result<void> check_intake(const Intake& intake) {
  const auto units = intake.units.value_or(1);
  if (units < 1 || units > most_units) {
    return fail(
        {.code = ErrorCode::option_bad_value, .args = {"--units", std::to_string(units), "units"}});
  }
  if (!intake.ref || !parse_case_number(*intake.ref)) return {};
  return fail({.code = ErrorCode::option_bad_value,
               .args = {"--ref", *intake.ref, "ref_unlike_a_case_number"}});
}

Result<void> check_deadline_known(const Papers& papers, const Intake& intake,
                                  const Occasion& occasion) {
  if (papers.standard().steps().empty()) {
    return fail({.code = ErrorCode::procedure_missing, .args = {*papers.standard().id}});
  }
  const auto& limit = papers.standard().time_limit;
  const auto starts_with = limit.start.value_or(ClockStart::received);
  std::optional<Instant> start;
  if (starts_with == ClockStart::received) start = papers.received;
  if (starts_with == ClockStart::scheduled) {
    // No verb sets it later: without an appointment the promise would never begin.
    if (!papers.scheduled) {
      return fail({.code = ErrorCode::option_missing, .args = {"--scheduled TIME", "open"}});
    }
    start = papers.scheduled;
  }
  if (!start || !limit.limit) return {};
  const auto calendar = papers.terms->judge->working.with(occasion.beyond);
  const auto due = what_if(papers.standard(), calendar, *start, intake.units.value_or(1));
  return due ? Result<void>{} : fail(due.error());
}

Result<void> check_edition(CaseReader& reader, const Papers& papers) {
  const auto& pins = papers.terms->pins;
  const auto known = reader.known_edition(pins.standard_id, pins.edition);
  if (!known) return fail(known.error());
  if (!*known || **known == pins.standard) return {};
  return fail({.code = ErrorCode::edition_changed,
               .args = {pins.standard_id, std::to_string(pins.edition), to_hex(**known),
                        to_hex(pins.standard)},
               .where = {papers.terms->edition.path, papers.standard().edition.place.value}});
}

Result<std::optional<std::string>> case_of_ref(CaseReader& reader, const Papers& papers,
                                               const Intake& intake) {
  if (!intake.ref) return std::optional<std::string>{};
  const auto office = intake.standard_id.substr(0, intake.standard_id.find('/'));
  return reader.case_with_ref(office, year_of(papers.zone().date_of(papers.received)), *intake.ref);
}

Result<CaseEvent> opening(CaseWriter& writer, const Papers& papers, const Intake& intake,
                          const Occasion& occasion) {
  if (const auto free = check_ref(writer, papers, intake); !free) return fail(free.error());
  const auto times = check_recording(writer, occasion, papers.received, papers.zone());
  if (!times) return fail(times.error());
  const auto number = writer.next_case_number(year_of(papers.zone().date_of(papers.received)));
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
  event.pins = papers.terms->pins;
  event.details.actor = intake.actor;
  event.details.subject = intake.subject;
  event.facts = intake.letter;
  event.facts.variant = intake.variant;
  if (!intake.unit_names.empty()) event.details.names = in_lines(intake.unit_names);
  return event;
}

void warn_of_effective(const Papers& papers, std::vector<Warning>& warnings) {
  if (papers.terms->edition.effective_stated) return;
  const auto& pins = papers.terms->pins;
  warn(warnings,
       {WarningCode::no_effective_date, {pins.standard_id, std::to_string(pins.edition)}});
}

}  // namespace sp
