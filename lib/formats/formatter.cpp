// SPDX-License-Identifier: Apache-2.0
#include "formats/formatter.hpp"

#include "formats/document.hpp"
#include "formats/layout_writer.hpp"

namespace sp {

FormattedOrFindings format_file(std::string_view bytes, const std::string& file) {
  auto document = parse_document(bytes, file);
  if (!document.findings.empty()) return {std::nullopt, std::move(document.findings)};
  return {write_layout(read_layout(bytes)), {}};
}

}  // namespace sp
