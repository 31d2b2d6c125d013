// SPDX-License-Identifier: Apache-2.0
// A drafted procedure as the TOML of a standard file.
#pragma once

#include "formats/procedure_draft.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sp {

/// What stands in the file beside the steps. Comments are one line each, without the sign.
struct DraftFile {
  std::vector<std::string> head;
  std::string id;             ///< office/service; empty where it is not known yet
  std::string kind_remark;    ///< what may stand as the kind of the service
  std::string_view original;  ///< the chart itself
};

std::string to_toml(const ProcedureDraft& draft, const DraftFile& file);

/// `text` as a string of TOML on one line, made harmless.
std::string toml_string(std::string_view text);

}  // namespace sp
