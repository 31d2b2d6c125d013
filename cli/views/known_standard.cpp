// SPDX-License-Identifier: Apache-2.0
#include "cli/views/known_standard.hpp"

#include "base/suggest.hpp"

#include <set>

namespace sp::cli {

Result<void> check_standard(const std::optional<std::string>& id, CaseReader& reader,
                            const Context& context) {
  if (!id) return {};
  const auto rows = reader.cases({});
  if (!rows) return fail(rows.error());
  std::set<std::string> known;
  for (const auto& row : *rows) known.insert(row.standard_id);
  if (const auto library = context.library()) {
    if (const auto files = library->folder().list()) {
      for (const auto& file : *files) known.insert(file.id);
    }
  }
  if (known.count(*id) > 0) return {};
  return fail(Error{.code = ErrorCode::standard_unknown,
                    .args = {*id},
                    .suggestions = suggest(*id, {known.begin(), known.end()})});
}

Result<Edition> find_edition(const std::string& name, const Context& context) {
  if (name.ends_with(".toml")) {
    if (const auto apart = context.keep_apart(name); !apart) return fail(apart.error());
    return read_edition({.id = {}, .path = name});
  }
  const auto library = context.library();
  if (!library) return fail(library.error());
  return library->edition(name, std::nullopt);
}

}  // namespace sp::cli
