// SPDX-License-Identifier: Apache-2.0
#include "desk/register_story.hpp"

#include "cases/moves.hpp"
#include "desk/recording.hpp"

namespace sp {
namespace {

/// The outcome that the register's word means: its id, or the standard's own label for it.
const Outcome* outcome_meant(const Step& step, const std::string& word) {
  if (!step.outcomes) return nullptr;
  for (const auto& outcome : *step.outcomes) {
    if (outcome.id.value == word || outcome.label.value == word) return &outcome;
  }
  return nullptr;
}

/// What the register says of a decision must be one of its outcomes, and must be said.
Result<void> check_outcome(const RegisteredDeed& deed, const Standard& standard) {
  const auto* step = deed.step ? find_step(standard, *deed.step) : nullptr;
  if (step == nullptr || !step->outcomes) return {};
  if (!deed.outcome) {
    return fail({.code = ErrorCode::register_cell_empty, .args = {deed.outcome_heading}});
  }
  if (outcome_meant(*step, *deed.outcome) != nullptr) return {};
  std::string known;
  for (const auto& outcome : *step->outcomes) {
    for (const auto& word : {outcome.id.value, outcome.label.value}) {
      if (word) known += (known.empty() ? "" : ",") + *word;
    }
  }
  return fail({.code = ErrorCode::register_cell_unusable,
               .args = {deed.outcome_heading, *deed.outcome, "one_of:" + known}});
}

/// A clerk is asked for it by the command line, a register here.
Result<void> check_reason(const Command& command, const RegisteredDeed& deed) {
  if (!needs_reason(command.verb) || command.details.reason) return {};
  return fail({.code = ErrorCode::register_cell_empty, .args = {deed.reason_heading}});
}

}  // namespace

Story::Story(CaseWriter& writer, std::shared_ptr<const CaseJudge> judge, const RegisteredCase& row,
             const Occasion& occasion)
    : writer_(writer),
      judge_(std::move(judge)),
      row_(row),
      occasion_(occasion),
      calendar_(judge_->working.with(BeyondCoverage::provisional)) {}

Result<void> Story::add(CaseEvent event, const Occasion& occasion) {
  sign(event, occasion);
  auto appended = writer_.append(std::move(event), occasion.arguments);
  if (!appended) return fail(appended.error());
  state_ = apply(std::move(state_), judge_->standard, *appended);
  log_.push_back(std::move(*appended));
  return {};
}

Result<void> Story::open(CaseEvent opening) {
  return add(std::move(opening), occasion_);
}

Command Story::command_of(const RegisteredDeed& deed) const {
  Command command;
  command.verb = deed.verb;
  command.cause = deed.cause;
  command.details.reason = deed.reason;
  command.details.actor = row_.intake.actor;
  // The register says no more than that they were complete.
  if (deed.verb == Verb::accept) command.requirements = requirement_ids(judge_->standard);
  if (!deed.step) return command;
  command.from = StepReference{*deed.step, std::nullopt};
  command.outcome = deed.outcome;
  const auto* step = find_step(judge_->standard, *deed.step);
  const auto* meant =
      step != nullptr && deed.outcome ? outcome_meant(*step, *deed.outcome) : nullptr;
  if (meant == nullptr) return command;
  command.outcome = meant->id.value;
  command.verb = verb_of(meant->effect.value.value_or(Effect::proceed));
  return command;
}

Result<void> Story::play(const RegisteredDeed& deed) {
  if (const auto sound = check_outcome(deed, judge_->standard); !sound) return sound;
  auto command = command_of(deed);
  if (const auto sound = check_reason(command, deed); !sound) return sound;
  const auto at = resolve_at(deed.at, deed.heading, judge_->standard, calendar_, occasion_.now,
                             state_.last_occurred_at);
  if (!at) return fail(at.error());
  command.at = *at;
  const Situation situation{state_, judge_->standard, log_, calendar_.zone(), occasion_.now};
  if (const auto sound = check_names(situation, command); !sound) return sound;
  auto event = decide(situation, command);
  if (!event) return fail(event.error());
  // The request is answered by the opening alone.
  auto unnumbered = occasion_;
  unnumbered.request_id.reset();
  return add(std::move(*event), unnumbered);
}

Result<void> Story::play_all() {
  for (const auto& deed : row_.deeds) {
    const auto played = play(deed);
    if (played) continue;
    auto error = played.error();
    const bool names_column = error.code == ErrorCode::register_cell_empty ||
                              error.code == ErrorCode::register_cell_unusable ||
                              error.code == ErrorCode::date_needs_time;
    if (!names_column) error.heading = deed.heading;
    return fail(std::move(error));
  }
  return {};
}

Result<CaseView> Story::view() && {
  const Vantage vantage{.as_of = occasion_.now, .known_at = {}, .beyond = occasion_.beyond};
  return view_log(std::move(judge_), std::move(log_), vantage);
}

}  // namespace sp
