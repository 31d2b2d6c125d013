// SPDX-License-Identifier: Apache-2.0
// As much of JSON Schema (draft 7) as the schemas of this project use, read from the draft and not
// from the code that writes them. Words of the draft that it does not know are a failure.
#pragma once

#include "formats/node.hpp"
#include "report/json.hpp"

#include <string>
#include <vector>

namespace sp::test {

/// Where and by which word of the schema the document is refused; empty where it is accepted.
std::vector<std::string> faults_by_schema(const Json& schema, const Node& document);

}  // namespace sp::test
