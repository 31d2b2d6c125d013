// SPDX-License-Identifier: Apache-2.0
// sp calendar impact: which open cases would be due on another date by the calendars as they are
// now? Only when told to, they are given these calendars, with one event each.
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/verb.hpp"
#include "desk/repinning.hpp"
#include "report/markdown.hpp"
#include "report/table_text.hpp"
#include "text/spoken_time.hpp"

#include <algorithm>

namespace sp::cli {
namespace {

struct Flags {
  std::optional<std::string> calendar;
  std::optional<std::string> as_of;
  std::optional<std::string> beyond;
  bool write = false;
  std::optional<std::string> reason;
  std::optional<std::string> actor;
};

struct Found {
  Impact impact;
  Instant as_of;
  std::optional<std::size_t> written;  ///< cases that were given the new calendar
};

Listing empty_listing(const Context& context) {
  Listing listing{
      .schema = "sp.calendar.impact/1",
      .columns = {{.key = "case", .title = context.say(Label::case_)},
                  {.key = "due_before", .title = context.say(CalendarLabel::due_was)},
                  {.key = "due_after", .title = context.say(CalendarLabel::due_is)},
                  {.key = "", .title = context.say(CalendarLabel::difference)},
                  {.key = "standard", .title = context.say(Label::standard), .flexible = true}},
      .rows = {}};
  for (const auto* key : {"clock", "status", "moved_days", "date_before", "date_after",
                          "provisional_before", "provisional_after", "calendar",
                          "calendar_sha256_before", "calendar_sha256_after", "ref"}) {
    listing.columns.push_back({.key = key, .title = {}});
  }
  return listing;
}

void put_side(Json& record, const std::string& side, const std::optional<Deadline>& deadline,
              const Zone& zone) {
  record["due_" + side] = deadline ? Json(to_rfc3339(deadline->due, zone)) : Json();
  record["date_" + side] = deadline ? Json(to_string(deadline->date)) : Json();
  record["provisional_" + side] = deadline ? Json(deadline->provisional) : Json();
}

std::string_view status_of(const MovedDeadline& moved) {
  if (moved.is_unknown()) return "unknown";
  return moved.before ? "moved" : "now_known";
}

Json json_of(const MovedDeadline& moved) {
  Json record;
  record["case"] = moved.case_number;
  record["ref"] = moved.ref;
  record["standard"] = moved.pins.standard_id;
  record["clock"] = moved.clock;
  record["status"] = status_of(moved);
  record["calendar"] = moved.calendar_id;
  record["calendar_sha256_before"] = to_hex(moved.pins.calendar);
  record["calendar_sha256_after"] = moved.calendar ? Json(to_hex(*moved.calendar)) : Json();
  record["moved_days"] = moved.moved_days();
  put_side(record, "before", moved.before, moved.zone);
  put_side(record, "after", moved.after, moved.zone);
  return record;
}

std::string due_words(const MovedDeadline& moved, const std::optional<Deadline>& deadline,
                      const Context& context) {
  if (!deadline) return context.say(CalendarLabel::not_known);
  auto text = moved.limit.is_working_time()
                  ? spoken_time(deadline->due, moved.zone, context.language())
                  : spoken_date(deadline->date, context.language());
  if (deadline->provisional) text += " (" + context.say(Label::provisional) + ")";
  return text;
}

/// "1 calendar day later", "20 min earlier".
std::string difference_words(const MovedDeadline& moved, const Context& context) {
  if (moved.is_unknown()) return context.say(CalendarLabel::not_known);
  if (!moved.before) return context.say(CalendarLabel::now_known);
  const auto language = context.language();
  const auto later = moved.after->late_from >= moved.before->late_from;
  const auto dates = std::abs(*moved.moved_days());
  const auto minutes = std::chrono::abs(moved.after->due - moved.before->due);
  if (moved.after->late_from == moved.before->late_from) return "–";
  const auto amount =
      dates > 0 ? std::to_string(dates) + " " + spoken_unit(Unit::calendar_day, dates, language)
                : spoken_minutes(std::chrono::ceil<Minutes>(minutes).count(), language);
  return context.say(later ? CalendarLabel::later : CalendarLabel::earlier, {amount});
}

Row row_of(const MovedDeadline& moved, const Context& context) {
  const bool earlier = moved.before && moved.after && moved.after->due < moved.before->due;
  const auto tone = moved.is_unknown() || earlier ? Tone::warning : Tone::plain;
  return {json_of(moved),
          {{moved.case_number, Tone::strong},
           {due_words(moved, moved.before, context)},
           {due_words(moved, moved.after, context)},
           {difference_words(moved, context), tone},
           {moved.pins.standard_id}}};
}

std::string heading(const Impact& impact, const Context& context) {
  const auto& all = impact.deadlines;
  if (all.empty()) return context.say(CalendarLabel::impact_none);
  const auto unknown = std::count_if(all.begin(), all.end(),
                                     [](const MovedDeadline& moved) { return moved.is_unknown(); });
  const auto moved = static_cast<std::int64_t>(all.size()) - unknown;
  return context.say(CalendarLabel::impact_heading,
                     {std::to_string(moved), std::to_string(unknown)});
}

std::string moment_line(const Found& found, const Context& context) {
  const auto& zone = context.settings().zone;
  return context.say(Label::as_of_line,
                     {spoken_time(found.as_of, zone, context.language()), zone.name()});
}

std::string text_of(const Found& found, const Listing& listing, const Context& context,
                    const TextStyle& style) {
  auto text = heading(found.impact, context) + "\n";
  if (!listing.rows.empty()) text += "\n" + to_table_text(listing, style);
  if (found.written) {
    text +=
        "\n" + context.say(CalendarLabel::impact_written, {std::to_string(*found.written)}) + "\n";
  }
  return text + "\n" + paint(moment_line(found, context), Tone::muted, style) + "\n";
}

std::string markdown_of(const Found& found, const Listing& listing, const Context& context) {
  auto text = "## " + heading(found.impact, context) + "\n\n";
  if (!listing.rows.empty()) text += to_markdown(listing) + "\n";
  return text + moment_line(found, context) + "\n";
}

Result<Vantage> vantage_of(const Flags& flags, const Context& context) {
  VantageRequest request{
      .now = context.now(), .as_of = {}, .known_at = {}, .beyond = beyond_of(flags.beyond)};
  if (flags.as_of) {
    const auto typed = read_time(*flags.as_of);
    if (!typed) return fail(typed.error());
    request.as_of = *typed;
  }
  return stand_at(request, context.settings().zone);
}

Result<Found> find(const Flags& flags, const Context& context) {
  const auto vantage = vantage_of(flags, context);
  if (!vantage) return fail(vantage.error());
  const auto library = context.library();
  if (!library) return fail(library.error());
  const auto store = context.open_store(StoreMode::read);
  if (!store) return fail(store.error());
  Found found{.impact = {}, .as_of = vantage->as_of, .written = {}};
  const auto looked = (*store)->read([&](CaseReader& reader) -> Result<void> {
    auto impact = impact_of(reader, *library, flags.calendar, *vantage);
    if (!impact) return fail(impact.error());
    found.impact = std::move(*impact);
    return {};
  });
  if (!looked) return fail(looked.error());
  return found;
}

/// Writing is about now: what was known earlier cannot be written any more.
Result<void> check_write(const Flags& flags) {
  const bool idle = !flags.write && (flags.reason || flags.actor);
  if (idle) {
    return fail({.code = ErrorCode::option_not_with,
                 .args = {flags.reason ? "--reason" : "--actor", "no --write"}});
  }
  if (!flags.write || !flags.as_of) return {};
  return fail({.code = ErrorCode::option_not_with, .args = {"--as-of", "--write"}});
}

Result<Found> write(const Flags& flags, const Context& context) {
  WriteFlags how;
  how.beyond = flags.beyond;
  auto occasion = how.occasion(context);
  if (!occasion) return fail(occasion.error());
  if (flags.actor) occasion->writer.account = *flags.actor;
  const auto library = context.library();
  if (!library) return fail(library.error());
  const auto store = context.open_store(StoreMode::write);
  if (!store) return fail(store.error());
  auto done = repin_moved(**store, *library, flags.calendar, flags.reason, *occasion);
  if (!done) return fail(done.error());
  return Found{
      .impact = std::move(done->impact), .as_of = context.now(), .written = done->written.size()};
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  if (const auto sound = check_write(flags); !sound) return fail(sound.error());
  const auto found = flags.write ? write(flags, context) : find(flags, context);
  if (!found) return fail(found.error());
  Answer answer;
  answer.schema = "sp.calendar.impact/1";
  answer.listing = empty_listing(context);
  for (const auto& moved : found->impact.deadlines) {
    answer.listing->rows.push_back(row_of(moved, context));
  }
  answer.data = records_of(*answer.listing);
  answer.text = [&](const TextStyle& style) {
    return text_of(*found, *answer.listing, context, style);
  };
  answer.markdown = [&] { return markdown_of(*found, *answer.listing, context); };
  answer.warnings = found->impact.warnings;
  answer.as_of = found->as_of;
  answer.zone = context.settings().zone;
  return context.give(answer);
}

}  // namespace

const Command calendar_impact_command{
    "calendar impact", Group::deadlines, HelpLabel::about_calendar_impact,
    [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.optional_argument("ID", flags->calendar, HelpLabel::help_only_calendar);
      options.value("--as-of", "TIME", flags->as_of, HelpLabel::help_as_of);
      declare_beyond(options, flags->beyond);
      options.flag("--write", flags->write, HelpLabel::help_impact_write);
      options.text("--reason", flags->reason, HelpLabel::help_reason, Need::optional);
      options.value("--actor", "NAME", flags->actor, HelpLabel::help_actor);
      return [flags](Context& context) { return run(*flags, context); };
    }};

}  // namespace sp::cli
