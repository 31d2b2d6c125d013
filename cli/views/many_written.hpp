// SPDX-License-Identifier: Apache-2.0
// What one verb did to many cases, or would do.
#pragma once

#include "cli/context.hpp"
#include "desk/many.hpp"

namespace sp::cli {

/// `rehearsal`: nothing was written.
Result<ExitStatus> tell_many(Context& context, const ManyWritten& done, const std::string& cause,
                             bool rehearsal);

}  // namespace sp::cli
