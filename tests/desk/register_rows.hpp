// SPDX-License-Identifier: Apache-2.0
// Rows of a register as the reader would give them, and the import of them.
#pragma once

#include "desk/importing.hpp"
#include "desk/workplace.hpp"

#include <string>
#include <vector>

namespace sp::test {

using Texts = std::vector<std::string>;

/// When the imports of these tests are made.
inline constexpr auto now = "2024-07-01T09:00";

/// The step was left.
RegisteredDeed done(const std::string& step, std::string_view at, const std::string& outcome = {});
/// Another verb, with a reason where it takes one.
RegisteredDeed deed(Verb verb, std::string_view at, const std::string& cause = {});
RegisteredCase row(std::uint32_t line, const std::string& standard, std::string_view received,
                   const std::string& ref, std::vector<RegisteredDeed> deeds = {});
Register of(std::vector<RegisteredCase> rows);
Result<Imported> import_rows(const Workplace& office, std::vector<RegisteredCase> rows,
                             bool skip_known = false,
                             const Occasion& on = Workplace::occasion(now));
/// "3 step_moved_on" for each row of a refusal.
Texts faults(const Result<Imported>& done);
/// What the warning says; nothing where there is none.
Texts warned(const Imported& done, WarningCode code);
/// How many events the log has.
std::int64_t events(const Workplace& office);

}  // namespace sp::test
