// SPDX-License-Identifier: Apache-2.0
// The key of a command that signs.
#pragma once

#include "cli/context.hpp"
#include "ledger/checkpoint.hpp"

#include <string>

namespace sp::cli {

/// key_unusable, errors of reading, output_is_input.
Result<SigningKey> read_signing_key(const std::string& path, const Context& context);

/// now_not_allowed where the time that is signed would not be the clock's.
Result<void> sign_by_clock_alone(const Context& context, const CaseStore& store);

}  // namespace sp::cli
