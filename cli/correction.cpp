// SPDX-License-Identifier: Apache-2.0
#include "cli/correction.hpp"

#include <charconv>

namespace sp::cli {

void CorrectionFlags::declare(Options& options) {
  options.text("--because", because, HelpLabel::help_because, Need::required);
  options.number("--if-number", 1, if_number, HelpLabel::help_if_number);
  options.value("--actor", "NAME", write.actor, HelpLabel::help_actor);
  options.value("--request-id", "ID", write.request_id, HelpLabel::help_request_id);
  options.flag("--dry-run", write.dry_run, HelpLabel::help_dry_run);
  declare_beyond(options, write.beyond);
}

void declare_intake(Options& options, ContentFlags& content) {
  options.text("--subject", content.subject, HelpLabel::help_subject, Need::optional);
  options.number("--units", 1, content.units, HelpLabel::help_units);
  options.value("--ref", "NUMBER", content.ref, HelpLabel::help_ref);
  options.value("--scheduled", "TIME", content.scheduled, HelpLabel::help_scheduled);
}

void declare_content(Options& options, ContentFlags& content) {
  options.value("--outcome", "ID", content.outcome, HelpLabel::help_outcome);
  options.value("--cause", "ID", content.cause, HelpLabel::help_cause);
  options.values("--requirement", "ID", content.requirements, HelpLabel::help_requirement);
  options.text("--reason", content.reason, HelpLabel::help_event_reason, Need::optional);
  options.text("--note", content.note, HelpLabel::help_event_note, Need::optional);
  options.number("--unit", 1, content.unit, HelpLabel::help_unit);
  options.value("--by", "AMOUNT", content.by, HelpLabel::help_by);
  options.number("--request", 1, content.request, HelpLabel::help_lapsed_request);
  options.text("--assignee", content.assignee, HelpLabel::help_assignee, Need::optional);
}

Result<std::int64_t> read_event_number(const std::string& typed) {
  std::int64_t number = 0;
  const auto* end = typed.data() + typed.size();
  const auto [stop, fault] = std::from_chars(typed.data(), end, number);
  if (fault == std::errc{} && stop == end && number >= 1) return number;
  return fail({.code = ErrorCode::argument_bad_value, .args = {"NUMBER", typed, "whole_number"}});
}

Result<CorrectionRequest> request_of(const CorrectionFlags& flags, const ContentFlags& content) {
  CorrectionRequest request;
  auto& correction = request.correction;
  for (const auto& [typed, time] : {std::pair{&flags.write.at, &request.at},
                                    std::pair{&content.scheduled, &request.scheduled}}) {
    if (!*typed) continue;
    const auto read = read_time(**typed);
    if (!read) return fail(read.error());
    *time = *read;
  }
  if (const auto sound = check_cause(content.cause); !sound) return fail(sound.error());
  correction.outcome = content.outcome;
  correction.cause = content.cause;
  correction.requirements = split_at_commas(content.requirements);
  correction.units = content.units;
  correction.ref = content.ref;
  correction.document = flags.write.document;
  correction.details = {.actor = flags.write.actor,
                        .subject = content.subject,
                        .reason = content.reason,
                        .note = content.note,
                        .correction = flags.because};
  correction.details.assignee = content.assignee;
  correction.step = content.step;
  correction.facts.unit = content.unit;
  correction.facts.request = content.request;
  if (content.by) {
    const auto by = read_amount(*content.by);
    if (!by) return fail(by.error());
    correction.facts.extension = *by;
  }
  correction.if_number = flags.if_number;
  return request;
}

Result<ExitStatus> correct_and_tell(Context& context, const CorrectionFlags& flags,
                                    const CorrectionRequest& request) {
  auto write = flags.write;
  write.at.reset();  // the time of what is corrected, not of the correction
  const auto occasion = write.occasion(context);
  if (!occasion) return fail(occasion.error());
  const auto store = context.open_store(StoreMode::write);
  if (!store) return fail(store.error());
  const auto written = correct(**store, flags.case_name, request, *occasion);
  if (!written) return fail(written.error());
  return tell_written(context, *written);
}

}  // namespace sp::cli
