// SPDX-License-Identifier: Apache-2.0
// How a verb is refused. Private to the module.
#pragma once

#include "cases/decide.hpp"

#include <string>
#include <vector>

namespace sp {

/// A refusal by the procedure, with the commands that would work now.
Failure refuse(const Situation& situation, ErrorCode code, std::vector<std::string> args);

/// A name that is not there, with those that are like it.
Failure unknown(ErrorCode code, const std::string& name, const std::string& in,
                const std::vector<std::string>& known);

}  // namespace sp
