// SPDX-License-Identifier: Apache-2.0
// `sp.toml`: settings that a folder or a person prefers.
#pragma once

#include "base/finding.hpp"
#include "formats/table_doc.hpp"
#include "standard/field.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sp {

struct Config {
  Text database;   ///< path of the database
  Text standards;  ///< path of the folder of standards
  Text zone;       ///< of times that a person types
  Text lang;       ///< "en" or "id"
};

struct ConfigOrFindings {
  Config config;  ///< what could be read; to be used only where there are no findings
  std::vector<Finding> findings;
};

/// An empty file sets nothing, and that is no fault.
ConfigOrFindings read_config(std::string_view bytes, const std::string& file);

const std::vector<TableDoc>& config_tables();

}  // namespace sp
