// SPDX-License-Identifier: Apache-2.0
// What the commands have in common that correct a log.
#pragma once

#include "cli/command.hpp"
#include "cli/verb.hpp"

namespace sp::cli {

/// What a correction may give anew.
struct ContentFlags {
  std::optional<std::string> outcome;
  std::optional<std::string> cause;
  std::vector<std::string> requirements;
  std::optional<std::int64_t> units;
  std::optional<std::string> ref;
  std::optional<std::string> scheduled;
  std::optional<std::string> subject;
  std::optional<std::string> reason;
  std::optional<std::string> note;
  std::optional<std::int64_t> unit;
  std::optional<std::string> by;
  std::optional<std::int64_t> request;
  std::optional<std::string> step;
  std::optional<std::string> assignee;
};

struct CorrectionFlags {
  WriteFlags write;
  std::string case_name;
  std::optional<std::string> because;
  std::optional<std::int64_t> if_number;

  void declare(Options& options);
};

/// The options that an intake alone has.
void declare_intake(Options& options, ContentFlags& content);
/// Those that a verb on a case has.
void declare_content(Options& options, ContentFlags& content);

/// A number of an event as an argument; argument_bad_value.
Result<std::int64_t> read_event_number(const std::string& typed);

/// Reads everything into a request; the kind, the number and the verb are the command's to set.
Result<CorrectionRequest> request_of(const CorrectionFlags& flags, const ContentFlags& content);

/// Corrects, and tells what became of the case.
Result<ExitStatus> correct_and_tell(Context& context, const CorrectionFlags& flags,
                                    const CorrectionRequest& request);

}  // namespace sp::cli
