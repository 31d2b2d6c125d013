// SPDX-License-Identifier: Apache-2.0
// What single verbs put into their event, and what speaks against it. Private to the module.
#pragma once

#include "cases/decide.hpp"

namespace sp {

/// Puts into `event` what `command` says beside its time, document and details; or the refusal.
/// The case may be gone on with.
Result<void> fill_in(CaseEvent& event, const Situation& situation, const Command& command);

}  // namespace sp
