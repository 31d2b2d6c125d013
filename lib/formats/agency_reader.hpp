// SPDX-License-Identifier: Apache-2.0
// `agency.toml`: what the standards of one office share.
#pragma once

#include "base/finding.hpp"
#include "formats/table_doc.hpp"
#include "standard/agency.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

struct AgencyOrFindings {
  std::optional<Agency> agency;  ///< set when no finding is an error
  std::vector<Finding> findings;
};

AgencyOrFindings read_agency(std::string_view bytes, const std::string& file);

/// The keys of the file, for docs/reference and the schema.
const std::vector<TableDoc>& agency_tables();

}  // namespace sp
