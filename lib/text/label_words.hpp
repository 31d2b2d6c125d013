// SPDX-License-Identifier: Apache-2.0
// One row of the tables in label_*.hpp: {Label::due, "Due", "Jatuh tempo"}.
#pragma once

#include "text/label.hpp"
#include "text/wording_rows.hpp"

namespace sp {

using LabelWords = WordingRow<Label>;

}  // namespace sp
