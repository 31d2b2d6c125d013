// SPDX-License-Identifier: Apache-2.0
#include "desk/log_mark.hpp"

namespace sp {
namespace {

Result<std::int64_t> size_of(CaseReader& reader, const Vantage& vantage) {
  if (vantage.known_at) return reader.size_known_at(*vantage.known_at);
  const auto head = reader.head();
  if (!head) return fail(head.error());
  return head->seq;
}

}  // namespace

Result<LogMark> mark_log(CaseReader& reader, const Vantage& vantage) {
  const auto size = size_of(reader, vantage);
  if (!size) return fail(size.error());
  const auto root = reader.root(*size);
  if (!root) return fail(root.error());
  return LogMark{.size = *size, .root = *root};
}

}  // namespace sp
