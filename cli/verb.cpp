// SPDX-License-Identifier: Apache-2.0
#include "cli/verb.hpp"

#include "base/utf8.hpp"
#include "cases/moves.hpp"
#include "cli/views/case_json.hpp"
#include "cli/views/layout.hpp"
#include "cli/views/many_written.hpp"
#include "cli/views/promise_text.hpp"
#include "cli/views/words.hpp"
#include "text/case_label.hpp"

#include <fmt/format.h>

namespace sp::cli {
namespace {

struct VerbFlags {
  WriteFlags write;
  std::string case_name;
  std::optional<std::string> case_or_none;  ///< where --all may stand for it
  bool all = false;
  bool yes = false;
  std::optional<std::string> standard;
  std::string note;
  std::optional<std::string> from;
  std::optional<std::int64_t> if_number;
  std::optional<std::string> outcome;
  std::optional<std::string> reason;
  std::optional<std::string> cause;
  std::vector<std::string> requirements;
  std::optional<std::int64_t> unit;
  std::optional<std::string> duplicate_of;
  std::optional<std::string> by;
  std::optional<std::int64_t> request;
  std::optional<std::string> step;
  std::string assignee;
};

Result<EventFacts> facts_of(const VerbFlags& flags) {
  EventFacts facts;
  facts.unit = flags.unit;
  facts.duplicate_of = flags.duplicate_of;
  facts.request = flags.request;
  if (!flags.by) return facts;
  const auto by = read_amount(*flags.by);
  if (!by) return fail(by.error());
  facts.extension = *by;
  return facts;
}

/// A void case says why, or which other case it repeats.
Result<void> check_void(const VerbFlags& flags) {
  if (flags.reason || flags.duplicate_of) return {};
  return fail(
      {.code = ErrorCode::option_missing, .args = {"--reason TEXT | --duplicate-of CASE", "void"}});
}

Result<sp::Command> command_of(Verb verb, const VerbFlags& flags) {
  sp::Command command;
  command.verb = verb;
  if (flags.from) {
    command.from = parse_step_reference(*flags.from);
    if (!command.from) {
      return fail({.code = ErrorCode::option_bad_value,
                   .args = {"--from", *flags.from, "STEP, STEP#VISIT"}});
    }
  }
  if (const auto sound = check_cause(flags.cause); !sound) return fail(sound.error());
  command.if_number = flags.if_number;
  command.outcome = flags.outcome;
  command.cause = flags.cause;
  command.requirements = split_at_commas(flags.requirements);
  command.document = flags.write.document;
  command.details.actor = flags.write.actor;
  command.details.reason = flags.reason;
  if (!flags.note.empty()) command.details.note = flags.note;
  if (!flags.assignee.empty()) command.details.assignee = flags.assignee;
  command.step = flags.step;
  const auto facts = facts_of(flags);
  if (!facts) return fail(facts.error());
  command.facts = *facts;
  if (verb == Verb::void_) {
    if (const auto sound = check_void(flags); !sound) return fail(sound.error());
  }
  return command;
}

Result<void> check_all(Verb verb, const VerbFlags& flags) {
  const std::string name(name_of(verb));
  if (flags.all == flags.case_or_none.has_value()) {
    return fail({.code = ErrorCode::case_or_all, .args = {name}});
  }
  const auto missing = [&](const char* option) {
    return fail({.code = ErrorCode::option_missing, .args = {option, name}});
  };
  if (flags.all && !flags.standard) return missing("--standard ID");
  if (flags.all && !flags.cause) return missing("--cause ID");
  // Each case is at another event and perhaps at another step.
  const bool one_alone = flags.from || flags.if_number;
  if (flags.all && one_alone) {
    return fail({.code = ErrorCode::option_not_with,
                 .args = {flags.from ? "--from" : "--if-number", "--all"}});
  }
  return {};
}

/// Shown first: without --yes nothing is written.
Result<ExitStatus> run_all(Context& context, const VerbFlags& flags, const sp::Command& command,
                           Occasion occasion) {
  const bool rehearsal = !flags.yes;
  occasion.dry_run = occasion.dry_run || rehearsal;
  const auto store = context.open_store(StoreMode::write);
  if (!store) return fail(store.error());
  const auto done = perform_all(**store, *flags.standard, command, occasion);
  if (!done) return fail(done.error());
  return tell_many(context, *done, *command.cause, occasion.dry_run);
}

Result<ExitStatus> run(Verb verb, VerbFlags flags, bool many, Context& context) {
  if (many) {
    if (const auto sound = check_all(verb, flags); !sound) return fail(sound.error());
    flags.case_name = flags.case_or_none.value_or("");
  }
  const auto command = command_of(verb, flags);
  if (!command) return fail(command.error());
  const auto occasion = flags.write.occasion(context);
  if (!occasion) return fail(occasion.error());
  if (flags.all) return run_all(context, flags, *command, *occasion);
  const auto store = context.open_store(StoreMode::write);
  if (!store) return fail(store.error());
  const auto written = perform(**store, flags.case_name, *command, *occasion);
  if (!written) return fail(written.error());
  return tell_written(context, *written);
}

std::string where_words(const CaseView& view, Language language) {
  const auto* here = view.state.current();
  if (here == nullptr) return status_words(view.state, language);
  const auto* step = find_step(view.standard(), here->step);
  auto text = here->number > 1 ? fmt::format("{}#{}", here->step, here->number) : here->step;
  if (step != nullptr && step->text) text += " – " + harmless(*step->text);
  return text;
}

std::string first_line(const Written& written, Language language) {
  const auto& event = written.event;
  auto text = fmt::format("{} {}", event.case_number, event_words(event, language));
  if (event.step) text += fmt::format(" · {}", *event.step);
  if (event.visit.value_or(1) > 1) text += fmt::format("#{}", *event.visit);
  const auto& unit = event.facts.unit;
  if (unit) text += " · " + say(CaseLabel::unit_line, language, {std::to_string(*unit)});
  if (event.details.assignee) text += " → " + harmless(*event.details.assignee);
  if (written.dry_run) text += fmt::format(" · {}", words(Label::dry_run, language));
  if (written.repeated) text += fmt::format(" · {}", words(Label::repeated, language));
  return text + "\n";
}

std::string written_text(const Written& written, Language language, const TextStyle& style) {
  const auto& view = written.view;
  auto text = first_line(written, language);
  const auto title = view.state.current() == nullptr ? Label::status : Label::now_at;
  text += field(title, where_words(view, language), language, style);
  return text + promise_text(view.promise(), view.zone(), view.state.case_number, language, style);
}

void declare_facts(Options& options, VerbFlags& flags, const VerbOptions& takes) {
  if (takes.unit) options.number("--unit", 1, flags.unit, HelpLabel::help_unit);
  if (takes.duplicate) {
    options.value("--duplicate-of", "CASE", flags.duplicate_of, HelpLabel::help_duplicate_of);
  }
  if (takes.by) options.value("--by", "AMOUNT", flags.by, HelpLabel::help_by);
  if (takes.request) options.number("--request", 1, flags.request, HelpLabel::help_lapsed_request);
  if (takes.at_step) options.value("--step", "STEP", flags.step, HelpLabel::help_side_step);
  if (takes.step) options.required("--step", "STEP", flags.step, HelpLabel::help_reopen_step);
}

/// Whoever hears only that writing failed does it again: the event is in.
Failure answer_lost(const CaseEvent& event, const Error& why) {
  Error lost{.code = ErrorCode::answer_lost,
             .args = {event.case_number, std::to_string(event.number)}};
  lost.args.insert(lost.args.end(), why.args.begin(), why.args.end());
  return fail(std::move(lost));
}

}  // namespace

Result<Amount> read_amount(const std::string& text) {
  const auto amount = parse_amount(text);
  if (amount) return *amount;
  return fail({.code = ErrorCode::amount_invalid, .args = {text}});
}

std::vector<std::string> split_at_commas(const std::vector<std::string>& values) {
  std::vector<std::string> parts;
  for (const auto& value : values) {
    std::size_t from = 0;
    while (from <= value.size()) {
      const auto comma = std::min(value.find(',', from), value.size());
      parts.push_back(value.substr(from, comma - from));
      from = comma + 1;
    }
  }
  return parts;
}

Result<void> check_cause(const std::optional<std::string>& cause) {
  if (!cause || is_id(*cause)) return {};
  return fail({.code = ErrorCode::option_bad_value, .args = {"--cause", *cause, "id_of_a_cause"}});
}

void WriteFlags::declare(Options& options) {
  options.value("--at", "TIME", at, HelpLabel::help_at);
  options.value("--actor", "NAME", actor, HelpLabel::help_actor);
  options.value("--document", "NUMBER", document, HelpLabel::help_document);
  options.value("--request-id", "ID", request_id, HelpLabel::help_request_id);
  options.flag("--dry-run", dry_run, HelpLabel::help_dry_run);
  declare_beyond(options, beyond);
}

Result<Occasion> WriteFlags::occasion(const Context& context) const {
  Occasion occasion{.now = context.now(),
                    .now_was_given = context.now_was_given(),
                    .clock = {},
                    .writer = context.environment().writer,
                    .at = {},
                    .request_id = request_id,
                    .arguments = context.arguments,
                    .dry_run = dry_run,
                    .beyond = beyond_of(beyond)};
  if (!occasion.now_was_given) occasion.clock = context.environment().clock;
  if (!at) return occasion;
  const auto typed = read_time(*at);
  if (!typed) return fail(typed.error());
  occasion.at = *typed;
  return occasion;
}

Run declare_verb(Options& options, Verb verb, const VerbOptions& takes) {
  auto flags = std::make_shared<VerbFlags>();
  if (takes.many) {
    options.optional_argument("CASE", flags->case_or_none, HelpLabel::help_case);
    options.flag("--all", flags->all, HelpLabel::help_all_cases);
    options.value("--standard", "ID", flags->standard, HelpLabel::help_all_of_standard);
    options.flag("--yes", flags->yes, HelpLabel::help_yes);
  } else {
    options.argument("CASE", flags->case_name, HelpLabel::help_case);
  }
  if (takes.text) options.argument("TEXT", flags->note, HelpLabel::help_note_text);
  if (takes.assignee) options.argument("NAME", flags->assignee, HelpLabel::help_assignee);
  if (takes.cause) options.required("--cause", "ID", flags->cause, HelpLabel::help_cause);
  if (takes.many && !takes.cause) {
    options.value("--cause", "ID", flags->cause, HelpLabel::help_all_cause);
  }
  if (!takes.text) {
    options.text("--reason", flags->reason, HelpLabel::help_reason,
                 takes.reason_required ? Need::required : Need::optional);
  }
  if (takes.outcome) options.value("--outcome", "ID", flags->outcome, HelpLabel::help_outcome);
  if (takes.requirements) {
    options.values("--requirement", "ID", flags->requirements, takes.about_requirements);
  }
  declare_facts(options, *flags, takes);
  options.value("--from", "STEP", flags->from, HelpLabel::help_from_step);
  options.number("--if-number", 1, flags->if_number, HelpLabel::help_if_number);
  flags->write.declare(options);
  return [flags, verb, many = takes.many](Context& context) {
    return run(verb, *flags, many, context);
  };
}

Result<ExitStatus> give_recorded(Context& context, const Answer& answer, std::size_t cases,
                                 bool rehearsal) {
  const auto told = context.give(answer);
  if (told || rehearsal || cases == 0) return told;
  Error lost{.code = ErrorCode::answers_lost, .args = {std::to_string(cases)}};
  const auto& why = told.error().args;
  lost.args.insert(lost.args.end(), why.begin(), why.end());
  return fail(std::move(lost));
}

Result<ExitStatus> tell_written(Context& context, const Written& written) {
  const auto& view = written.view;
  Answer answer;
  answer.schema = "sp.write/1";
  answer.data = case_json(view);
  answer.data["event"] = event_json(written.event, view.zone());
  answer.data["repeated"] = written.repeated;
  answer.data["dry_run"] = written.dry_run;
  answer.text = [&](const TextStyle& style) {
    return written_text(written, context.language(), style);
  };
  answer.warnings = view.warnings;
  answer.as_of = view.as_of;
  answer.zone = view.zone();
  const auto told = context.give(answer);
  const bool recorded = !written.dry_run && !written.repeated;
  if (told || !recorded) return told;
  return answer_lost(written.event, told.error());
}

}  // namespace sp::cli
