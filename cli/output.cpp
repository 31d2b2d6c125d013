// SPDX-License-Identifier: Apache-2.0
#include "cli/output.hpp"

#include <cerrno>
#include <cstring>

namespace sp::cli {

Result<void> put(std::ostream& out, const std::string& text) {
  errno = 0;
  out << text << std::flush;
  if (out || errno == EPIPE) return {};
  const auto* why = errno != 0 ? std::strerror(errno) : "Input/output error";
  return fail({.code = ErrorCode::io_failed, .args = {"stdout", why}});
}

}  // namespace sp::cli
