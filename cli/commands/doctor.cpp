// SPDX-License-Identifier: Apache-2.0
// sp doctor: is everything in order that the work rests on?
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "desk/examination.hpp"
#include "text/sentences.hpp"
#include "text/spoken_time.hpp"
#include "text/upkeep_label.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace sp::cli {
namespace {

UpkeepLabel label_of(CheckSubject subject) {
  constexpr std::array labels{
      UpkeepLabel::check_settings,  UpkeepLabel::check_database, UpkeepLabel::check_access,
      UpkeepLabel::check_folder,    UpkeepLabel::check_journal,  UpkeepLabel::check_file_system,
      UpkeepLabel::check_space,     UpkeepLabel::check_size,     UpkeepLabel::check_schema,
      UpkeepLabel::check_sqlite,    UpkeepLabel::check_log,      UpkeepLabel::check_clock,
      UpkeepLabel::check_standards, UpkeepLabel::check_calendar};
  return labels.at(static_cast<std::size_t>(subject));
}

UpkeepLabel label_of(Verdict verdict) {
  constexpr std::array labels{UpkeepLabel::verdict_ok, UpkeepLabel::verdict_attention,
                              UpkeepLabel::verdict_broken};
  return labels.at(static_cast<std::size_t>(verdict));
}

Tone tone_of(Verdict verdict) {
  constexpr std::array tones{Tone::good, Tone::warning, Tone::bad};
  return tones.at(static_cast<std::size_t>(verdict));
}

UpkeepLabel access_label(Verdict verdict) {
  constexpr std::array labels{UpkeepLabel::access_is, UpkeepLabel::access_all_read,
                              UpkeepLabel::access_all_write};
  return labels.at(static_cast<std::size_t>(verdict));
}

/// Whole units: how much is left is no matter of bytes.
std::string space_words(std::int64_t bytes) {
  constexpr std::int64_t kibibyte = 1024;
  constexpr std::int64_t mebibyte = kibibyte * kibibyte;
  if (bytes >= 10 * mebibyte) return std::to_string(bytes / mebibyte) + " MiB";
  return std::to_string(bytes / kibibyte) + " KiB";
}

UpkeepLabel label_for(const Check& check) {
  const bool broken = check.verdict == Verdict::broken;
  const bool fine = check.verdict == Verdict::ok;
  switch (check.subject) {
    case CheckSubject::settings:
      return UpkeepLabel::settings_none;
    case CheckSubject::database:
      return UpkeepLabel::named_by;
    case CheckSubject::access:
      return access_label(check.verdict);
    case CheckSubject::folder:
      return broken ? UpkeepLabel::folder_open : UpkeepLabel::folder_is;
    case CheckSubject::journal:
      return fine ? UpkeepLabel::journal_none : UpkeepLabel::journal_left;
    case CheckSubject::schema:
      return UpkeepLabel::schema_is;
    case CheckSubject::sqlite:
      return fine ? UpkeepLabel::sqlite_is : UpkeepLabel::sqlite_astray;
    case CheckSubject::log:
      return check.args.at(1) == "0" ? UpkeepLabel::log_is_empty : UpkeepLabel::log_is;
    case CheckSubject::clock:
      if (check.moments.size() < 2) return UpkeepLabel::clock_only;
      return broken ? UpkeepLabel::clock_behind : UpkeepLabel::clock_is;
    case CheckSubject::standards:
      return UpkeepLabel::standards_are;
    case CheckSubject::calendar:
      return broken ? UpkeepLabel::calendar_over : UpkeepLabel::calendar_is;
    case CheckSubject::file_system:
      return broken ? UpkeepLabel::file_system_network : UpkeepLabel::file_system_is;
    case CheckSubject::free_space:
    case CheckSubject::size:
      break;
  }
  throw std::logic_error("a check without words");
}

std::vector<std::string> arguments_of(const Check& check, const Settings& settings,
                                      Language language) {
  auto args = check.args;
  if (check.subject == CheckSubject::database) args.push_back(settings.database_from);
  if (check.subject == CheckSubject::standards) args.push_back(settings.standards_from);
  for (const auto moment : check.moments) {
    args.push_back(spoken_time(moment, settings.zone, language));
  }
  return args;
}

std::string words_of(const Check& check, const Settings& settings, Language language) {
  if (check.error) return sentence(*check.error, language);
  if (check.bytes) return space_words(*check.bytes);
  if (check.subject == CheckSubject::settings && settings.file) return *settings.file;
  return sp::say(label_for(check), language, arguments_of(check, settings, language));
}

Row row_of(const Check& check, const Context& context) {
  const auto& settings = context.settings();
  Json record;
  record["check"] = name_of(check.subject);
  record["status"] = name_of(check.verdict);
  record["message"] = words_of(check, settings, Language::english);
  record["bytes"] = check.bytes;
  record["date"] = check.date ? Json(to_string(*check.date)) : Json();
  return {
      record,
      {{std::string(words(label_of(check.subject), context.language()))},
       {std::string(words(label_of(check.verdict), context.language())), tone_of(check.verdict)},
       {words_of(check, settings, context.language())}}};
}

std::vector<Check> examine(const Context& context) {
  std::vector<Check> checks{{.subject = CheckSubject::settings}};
  const auto add = [&](const std::vector<Check>& more) {
    checks.insert(checks.end(), more.begin(), more.end());
  };
  add(examine_database(context.settings().database, context.now()));
  if (const auto library = context.library()) {
    add(examine_standards(*library, context.now()));
  } else {
    Check missing{.subject = CheckSubject::standards, .verdict = Verdict::attention};
    missing.error = library.error();
    checks.push_back(missing);
  }
  return checks;
}

Result<ExitStatus> run(Context& context) {
  const auto checks = examine(context);
  Answer answer;
  answer.schema = "sp.doctor/1";
  Listing listing{
      .schema = answer.schema,
      .columns = {{.key = "check",
                   .title = std::string(words(UpkeepLabel::check, context.language()))},
                  {.key = "status", .title = context.say(Label::status)},
                  {.key = "message", .title = context.say(Label::finding), .flexible = true},
                  {.key = "bytes", .title = {}},
                  {.key = "date", .title = {}}},
      .rows = {}};
  for (const auto& check : checks) listing.rows.push_back(row_of(check, context));
  answer.data = records_of(listing);
  answer.listing = std::move(listing);
  answer.as_of = context.now();
  answer.zone = context.settings().zone;
  const bool fine = std::all_of(checks.begin(), checks.end(),
                                [](const Check& check) { return check.verdict == Verdict::ok; });
  return context.give(answer, fine ? ExitStatus::done : ExitStatus::found);
}

}  // namespace

const Command doctor_command{"doctor", Group::trust, HelpLabel::about_doctor,
                             [](Options&) -> Run { return run; }};

}  // namespace sp::cli
