// SPDX-License-Identifier: Apache-2.0
// What the verbs on a case have in common: their options, and how the result is told.
#pragma once

#include "cases/command.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "desk/writing.hpp"

namespace sp::cli {

/// Options of everything that writes an event.
struct WriteFlags {
  std::optional<std::string> at;
  std::optional<std::string> request_id;
  std::optional<std::string> actor;
  std::optional<std::string> document;
  std::optional<std::string> beyond;
  bool dry_run = false;

  void declare(Options& options);
  Result<Occasion> occasion(const Context& context) const;
};

/// What a verb takes beside the case.
struct VerbOptions {
  bool reason_required = false;
  bool outcome = false;
  bool cause = false;
  bool requirements = false;
  HelpLabel about_requirements = HelpLabel::help_requirement;
  bool text = false;       ///< a second argument, the text of a note
  bool unit = false;       ///< --unit: of a decision
  bool duplicate = false;  ///< --duplicate-of, instead of a reason
  bool by = false;         ///< --by: of an extension
  bool request = false;    ///< --request: what was not answered
  bool step = false;       ///< --step: where a reopened case goes on
  bool at_step = false;    ///< --step: which of several that run side by side
  bool assignee = false;   ///< a second argument, to whom it is assigned
  bool many = false;       ///< --all instead of the case: every case of a standard
};

/// Each value may itself be several, with commas between them.
std::vector<std::string> split_at_commas(const std::vector<std::string>& values);

/// option_bad_value: a cause goes into the log proper, where no free text may stand.
Result<void> check_cause(const std::optional<std::string>& cause);

/// An amount as an option's value; amount_invalid.
Result<Amount> read_amount(const std::string& text);

/// Declares the verb; the run performs it and tells what became of the case.
Run declare_verb(Options& options, Verb verb, const VerbOptions& takes);

/// Gives an answer about writes to so many cases: where it is lost, that is no failure of the
/// writes (answers_lost).
Result<ExitStatus> give_recorded(Context& context, const Answer& answer, std::size_t cases,
                                 bool rehearsal);

/// Tells what was written, or would be.
Result<ExitStatus> tell_written(Context& context, const Written& written);

}  // namespace sp::cli
