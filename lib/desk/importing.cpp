// SPDX-License-Identifier: Apache-2.0
#include "desk/importing.hpp"

#include "desk/recording.hpp"
#include "desk/register_story.hpp"
#include "desk/taking_in.hpp"

#include <algorithm>
#include <set>

namespace sp {
namespace {

/// What has been read once for many rows.
struct Desk {
  CaseWriter& writer;
  Shelf shelf;
  const Occasion& occasion;
  bool skip_known;
  std::optional<CaseEvent> before{};             ///< the event that has the whole request's id
  std::set<Hash> kept{};                         ///< standards whose bytes are in the database
  std::map<std::string, std::uint32_t> lines{};  ///< of the cases taken in, by their numbers
  std::vector<std::string> known{};              ///< rows that were left alone
};

Occasion occasion_for(const Desk& desk, const RegisteredCase& row, bool first) {
  auto own = part_of(desk.occasion, std::to_string(row.line), first);
  own.at = row.received;
  return own;
}

/// The first time that an edition is used it is compared with the log's, and kept there.
Result<void> keep_terms(Desk& desk, const Papers& papers) {
  const auto& terms = *papers.terms;
  if (desk.kept.contains(terms.pins.standard)) return {};
  if (const auto same = check_edition(desk.writer, papers); !same) return same;
  const auto kept = keep(desk.writer, terms.edition, *terms.office);
  if (!kept) return kept;
  if (const auto done = Judges().keep_compiled(desk.writer, terms.pins); !done) return done;
  desk.kept.insert(terms.pins.standard);
  return {};
}

ImportedCase told(const RegisteredCase& row, const CaseView& view, const Projection& projection) {
  ImportedCase imported;
  imported.line = row.line;
  imported.row = projection.row;
  imported.row.subject = view.state.subject;
  imported.promise = view.promise();
  return imported;
}

/// A row that was imported under this request id, as it was then.
Result<std::optional<ImportedCase>> imported_under(Desk& desk, const RegisteredCase& row,
                                                   const std::string& request_id) {
  const auto event = desk.writer.event_of_request(request_id);
  if (!event) return fail(event.error());
  if (!*event) return std::optional<ImportedCase>{};
  const auto recorded = (*event)->recorded_at;
  const Vantage vantage{.as_of = recorded, .known_at = recorded};
  Judges judges;
  const auto view = view_case(desk.writer, judges, (*event)->case_number, vantage);
  if (!view) return fail(view.error());
  const auto projection = projection_of(view->state, view->standard(), view->calendar);
  if (!projection) return fail(projection.error());
  return std::optional(told(row, *view, *projection));
}

/// The answer to a request that was written before: each row's case, but those that were left alone
/// then.
Result<void> tell_again(Desk& desk, const Register& given, Imported& done) {
  done.repeated = true;
  bool first_told = false;
  for (const auto& row : given.cases) {
    auto own = imported_under(desk, row, *occasion_for(desk, row, false).request_id);
    if (!own) return fail(own.error());
    if (!*own && !first_told && row.intake.ref == desk.before->ref) {
      own = imported_under(desk, row, *desk.occasion.request_id);
      if (!own) return fail(own.error());
      first_told = true;
    }
    if (*own) done.cases.push_back(std::move(**own));
  }
  return {};
}

/// request_id_taken where the id stands for something else than this very import.
Result<void> look_for_request(Desk& desk) {
  if (!desk.occasion.request_id) return {};
  Judges judges;
  const auto known = known_request(desk.writer, judges, desk.occasion);
  if (!known) return fail(known.error());
  if (*known) desk.before = (*known)->event;
  return {};
}

Result<Papers> papers_for(Desk& desk, const RegisteredCase& row, const Occasion& occasion) {
  if (const auto sound = check_intake(row.intake); !sound) return fail(sound.error());
  auto papers = collect(desk.shelf, row.intake, occasion, row.received_heading);
  if (!papers) return papers;
  const auto known = check_deadline_known(*papers, row.intake, occasion);
  return known ? std::move(papers) : Result<Papers>(fail(known.error()));
}

/// Whether the row repeats a case, and is to be left alone. register_ref_twice, register_ref_known.
Result<bool> is_known(Desk& desk, const Papers& papers, const RegisteredCase& row) {
  const auto known = case_of_ref(desk.writer, papers, row.intake);
  if (!known) return fail(known.error());
  if (!*known) return false;
  const auto earlier = desk.lines.find(**known);
  if (earlier != desk.lines.end()) {
    return fail({.code = ErrorCode::register_ref_twice,
                 .args = {*row.intake.ref, std::to_string(earlier->second)}});
  }
  if (!desk.skip_known) {
    return fail({.code = ErrorCode::register_ref_known, .args = {*row.intake.ref, **known}});
  }
  desk.known.push_back(std::to_string(row.line) + " (" + **known + ")");
  return true;
}

Result<ImportedCase> record_row(Desk& desk, const Papers& papers, const RegisteredCase& row,
                                const Occasion& occasion, std::vector<Warning>& warnings) {
  if (const auto kept = keep_terms(desk, papers); !kept) return fail(kept.error());
  auto event = opening(desk.writer, papers, row.intake, occasion);
  if (!event) return fail(event.error());
  desk.lines.emplace(event->case_number, row.line);
  Story story(desk.writer, papers.terms->judge, row, occasion);
  if (const auto opened = story.open(std::move(*event)); !opened) return fail(opened.error());
  if (const auto played = story.play_all(); !played) return fail(played.error());
  auto view = std::move(story).view();
  if (!view) return fail(view.error());
  for (const auto& recorded : view->log) warn_of_hold(*view, recorded);
  const auto projection = projection_of(view->state, view->standard(), view->calendar);
  if (!projection) return fail(projection.error());
  if (const auto kept = desk.writer.project(*projection); !kept) return fail(kept.error());
  warn_of_effective(papers, warnings);
  for (const auto& warning : view->warnings) warn(warnings, warning);
  return told(row, *view, *projection);
}

Result<void> take_in(Desk& desk, const RegisteredCase& row, Imported& done) {
  const auto occasion = occasion_for(desk, row, desk.lines.empty());
  const auto papers = papers_for(desk, row, occasion);
  if (!papers) return fail(papers.error());
  const auto known = is_known(desk, *papers, row);
  if (!known) return fail(known.error());
  if (*known) return {};
  auto imported = record_row(desk, *papers, row, occasion, done.warnings);
  if (!imported) return fail(imported.error());
  done.events += imported->row.number;
  done.cases.push_back(std::move(*imported));
  return {};
}

/// What stands in the way of every row, not of this one.
bool concerns_all(const Error& error) {
  switch (error.code) {
    case ErrorCode::standard_unknown:
    case ErrorCode::agency_missing:
    case ErrorCode::calendar_unknown:
    case ErrorCode::procedure_missing:
    case ErrorCode::file_unusable:
    case ErrorCode::edition_changed:
    case ErrorCode::clock_behind_log:
    case ErrorCode::request_id_taken:
      return true;
    default:
      break;
  }
  const auto kind = kind_of(error.code);
  return kind == ErrorKind::io || kind == ErrorKind::busy;
}

/// What a clerk would hear of an option, said of the register's column.
void put_in_terms_of_columns(Error& error, const RegisteredCase& row) {
  if (error.code == ErrorCode::date_needs_time) {
    error.code = ErrorCode::register_cell_unusable;
    error.args.emplace_back("date_time");
  }
  if (error.code == ErrorCode::option_bad_value && error.args.front() == "--ref") {
    error.code = ErrorCode::register_cell_unusable;
    error.args.front() = row.ref_heading;
  }
  if (error.code == ErrorCode::option_missing) {
    error.code = ErrorCode::register_cell_empty;
    error.args = {row.scheduled_heading};
  }
}

/// The number that the case would have had is nobody's: it goes by its reference.
Error of_row(Error error, const Desk& desk, const Register& given, const RegisteredCase& row) {
  put_in_terms_of_columns(error, row);
  error.where = {given.file, {row.line, 0}};
  error.possible.clear();
  error.since.clear();
  for (auto& value : error.args) {
    const auto taken_in = desk.lines.find(value);
    const bool is_its_own = taken_in != desk.lines.end() && taken_in->second == row.line;
    if (is_its_own && row.intake.ref) value = *row.intake.ref;
  }
  return error;
}

Error unusable(const Register& given, std::vector<Error> faults) {
  std::stable_sort(faults.begin(), faults.end(), [](const Error& one, const Error& other) {
    return one.where.at < other.where.at;
  });
  std::set<std::uint32_t> lines;
  for (const auto& fault : faults) lines.insert(fault.where.at.line);
  return {.code = ErrorCode::register_unusable,
          .args = {given.file, std::to_string(lines.size())},
          .where = {given.file, {}},
          .each = std::move(faults)};
}

/// The first ten, and how many there are if that is not all: a register grows for years.
std::string in_short(const std::vector<std::string>& all) {
  constexpr std::size_t most = 10;
  std::string text;
  for (std::size_t i = 0; i < std::min(all.size(), most); ++i) {
    text += (i == 0 ? "" : ", ") + all[i];
  }
  return all.size() <= most ? text : text + ", … (" + std::to_string(all.size()) + ")";
}

void warn_of_register(const Desk& desk, const Register& given, Imported& done) {
  if (!desk.known.empty()) warn(done.warnings, {WarningCode::rows_known, {in_short(desk.known)}});
  if (!given.ignored.empty()) {
    warn(done.warnings, {WarningCode::columns_ignored, {in_short(given.ignored)}});
  }
  const auto unnumbered =
      std::count_if(done.cases.begin(), done.cases.end(),
                    [](const ImportedCase& imported) { return !imported.row.ref; });
  if (unnumbered > 0 && !desk.occasion.request_id) {
    warn(done.warnings, {WarningCode::rows_unnumbered, {std::to_string(unnumbered)}});
  }
}

Result<void> take_in_rows(Desk& desk, const Register& given, Imported& done) {
  auto faults = given.faults;
  for (const auto& row : given.cases) {
    const auto taken = take_in(desk, row, done);
    if (taken) continue;
    if (concerns_all(taken.error())) return fail(taken.error());
    faults.push_back(of_row(taken.error(), desk, given, row));
  }
  return faults.empty() ? Result<void>() : fail(unusable(given, std::move(faults)));
}

Result<Imported> take_in_all(Desk& desk, const Register& given) {
  Imported done;
  if (const auto looked = look_for_request(desk); !looked) return fail(looked.error());
  const auto taken = desk.before ? tell_again(desk, given, done) : take_in_rows(desk, given, done);
  if (!taken) return fail(taken.error());
  const auto newest = desk.shelf.newest();
  if (!newest) return fail(newest.error());
  done.zone = (*newest)->office->calendar.zone;
  done.dry_run = desk.occasion.dry_run;
  warn_of_register(desk, given, done);
  return done;
}

}  // namespace

Result<Imported> import_register(CaseStore& store, const Library& library, const Register& given,
                                 const Occasion& occasion, bool skip_known) {
  if (const auto allowed = check_given_now(store, occasion); !allowed) return fail(allowed.error());
  std::optional<Imported> done;
  const auto ended = store.write([&](CaseWriter& writer) -> Result<Ending> {
    const auto now = in_turn(occasion);
    Desk desk{writer, Shelf(library, given.standard_id), now, skip_known};
    auto imported = take_in_all(desk, given);
    if (!imported) return fail(imported.error());
    done = std::move(*imported);
    return occasion.dry_run || done->events == 0 ? Ending::roll_back : Ending::commit;
  });
  if (!ended) return fail(ended.error());
  warn_of_migration(store, done->warnings);
  return std::move(*done);
}

}  // namespace sp
