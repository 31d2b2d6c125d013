// SPDX-License-Identifier: Apache-2.0
// Asking the store about one case: what show, explain and receipt begin with.
#pragma once

#include "cli/context.hpp"

#include <string>

namespace sp::cli {

/// A case with the log that the answer rests on.
struct OneCase {
  CaseView view;
  LogFooter log;
};

/// Errors as of look_at.
Result<CaseView> look_at_one(Context& context, const ReadFlags& flags, const std::string& name);
/// The same with the log as it was known, in one transaction.
Result<OneCase> look_at_one_with_log(Context& context, const ReadFlags& flags,
                                     const std::string& name);

/// A question about one case whose deadline cannot be computed has no answer: why this clock is
/// unknown.
Error unknown_deadline(const CaseView& view, const Clock& clock);

}  // namespace sp::cli
