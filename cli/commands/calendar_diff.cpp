// SPDX-License-Identifier: Apache-2.0
// sp calendar diff: what differs between two calendars, or in what was known of one.
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/views/difference_text.hpp"
#include "desk/calendars.hpp"

namespace sp::cli {
namespace {

struct Flags {
  std::string calendar;
  std::optional<std::string> other;
  std::optional<std::string> from;
  std::optional<std::string> to;
  std::optional<std::string> known_at;
};

Failure not_with(const std::string& option, const std::string& other) {
  return fail(Error{.code = ErrorCode::option_not_with, .args = {option, other}});
}

/// One calendar is held against itself, at two moments; two of them at one.
Result<void> check_words(const Flags& flags) {
  if (flags.other && flags.from) return not_with("--from", "OTHER");
  if (flags.other && flags.to) return not_with("--to", "OTHER");
  if (flags.other) return {};
  if (flags.known_at) return not_with("--known-at", "--from");
  if (flags.from) return {};
  return fail({.code = ErrorCode::option_missing, .args = {"--from TIME", "calendar diff"}});
}

Result<KnownCalendar> find_side(const Library& library, const std::string& id,
                                const std::optional<std::string>& known_at, Instant now) {
  auto parts = calendar_meant(library, id);
  if (!parts) return fail(parts.error());
  const auto date = read_known_date(known_at, parts->zone, now);
  if (!date) return fail(date.error());
  return as_known(std::move(*parts), *date);
}

Result<Compared> compare(const Flags& flags, const Context& context) {
  if (const auto sound = check_words(flags); !sound) return fail(sound.error());
  const auto library = context.library();
  if (!library) return fail(library.error());
  const auto now = context.now();
  auto before = find_side(*library, flags.calendar, flags.other ? flags.known_at : flags.from, now);
  if (!before) return fail(before.error());
  auto after = find_side(*library, flags.other.value_or(flags.calendar),
                         flags.other ? flags.known_at : flags.to, now);
  if (!after) return fail(after.error());
  auto found = difference(*before, *after);
  return Compared{std::move(*before), std::move(*after), std::move(found)};
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  const auto compared = compare(flags, context);
  if (!compared) return fail(compared.error());
  const auto language = context.language();
  Answer answer;
  answer.schema = "sp.calendar.diff/1";
  answer.data = difference_json(*compared);
  answer.listing = difference_listing(*compared, language);
  answer.text = [&](const TextStyle& style) { return difference_text(*compared, language, style); };
  answer.markdown = [&] { return difference_markdown(*compared, language); };
  answer.zone = compared->before.calendar.zone();
  if (!flags.other || flags.known_at) {
    warn_of_undated(answer.warnings, compared->before.parts);
    warn_of_undated(answer.warnings, compared->after.parts);
  }
  return context.give(answer);
}

}  // namespace

const Command calendar_diff_command{
    "calendar diff", Group::deadlines, HelpLabel::about_calendar_diff, [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.argument("ID", flags->calendar, HelpLabel::help_calendar_id);
      options.optional_argument("OTHER", flags->other, HelpLabel::help_calendar_beside);
      options.value("--from", "TIME", flags->from, HelpLabel::help_known_from);
      options.value("--to", "TIME", flags->to, HelpLabel::help_known_to);
      options.value("--known-at", "TIME", flags->known_at, HelpLabel::help_known_at);
      return [flags](Context& context) { return run(*flags, context); };
    }};

}  // namespace sp::cli
