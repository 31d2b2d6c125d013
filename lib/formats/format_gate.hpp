// SPDX-License-Identifier: Apache-2.0
// The number of the grammar, looked at before anything else of a file.
#pragma once

#include "formats/document.hpp"

#include <optional>

namespace sp {

/// A document whose format this program reads, or nothing where that is not so.
struct OpenedDocument {
  std::optional<ParsedDocument> document;
  std::vector<Finding> findings;  ///< of the document so far
};

/// Parses a file that must state its `format`; without one, or with a newer one, the rest of the
/// file is not judged. A misspelt `format` is SP003 with a suggestion, and the rest is judged.
OpenedDocument open_document(std::string_view bytes, const std::string& file);

/// SP003 where `format` is missing, SP004 where it is newer than `newest_format`: then nothing else
/// of the file is judged. A format of another type or a broken one is left to the reading of its
/// key.
std::optional<Finding> format_fault(const ParsedDocument& document, const std::string& file);

/// True where one of the findings makes the model unusable.
bool has_error(const std::vector<Finding>& findings);

}  // namespace sp
