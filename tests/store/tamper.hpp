// SPDX-License-Identifier: Apache-2.0
// Editing a database past the program, as somebody with the file in hand would.
#pragma once

#include <string>

namespace sp::test {

/// Runs SQL on the file through a plain connection, without checks, with all triggers taken away
/// before and put back afterwards, so that the schema is as it was.
void tamper(const std::string& path, const std::string& sql);

}  // namespace sp::test
