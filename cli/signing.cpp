// SPDX-License-Identifier: Apache-2.0
#include "cli/signing.hpp"

#include "files/file.hpp"

namespace sp::cli {

Result<SigningKey> read_signing_key(const std::string& path, const Context& context) {
  if (const auto apart = context.keep_apart(path); !apart) return fail(apart.error());
  const auto text = read_text_file(path);
  if (!text) return fail(text.error());
  const auto key = parse_signing_key(*text);
  if (!key) return fail({.code = ErrorCode::key_unusable, .args = {path}});
  return *key;
}

Result<void> sign_by_clock_alone(const Context& context, const CaseStore& store) {
  // Whoever checks it takes the time for the clock's.
  if (!context.now_was_given() || store.is_replay()) return {};
  return fail({.code = ErrorCode::now_not_allowed, .args = {}});
}

}  // namespace sp::cli
