// SPDX-License-Identifier: Apache-2.0
// Rows that are written one by one as they are found: memory does not grow with their number.
#pragma once

#include "cli/answer.hpp"
#include "files/file.hpp"

#include <functional>
#include <memory>
#include <ostream>
#include <string>

namespace sp::cli {

/// Takes a row; says whether anybody still reads.
using RowSink = std::function<Result<bool>(const Row&)>;
/// Hands over the rows, one after the other, until the sink says no.
using RowSource = std::function<Result<void>(const RowSink&)>;

/// CSV or JSON Lines on their way to stdout or into a file.
class RowStream {
 public:
  /// The columns of `head` say what a line of CSV holds; its rows are not read. Without a file it
  /// is written to `out`.
  RowStream(Format format, const Listing& head, std::ostream& out,
            std::unique_ptr<Replacement> file);

  /// False when the reader of a pipe has seen enough. io_failed.
  Result<bool> add(const Row& row);
  /// Sees the rest out; the file takes its place only now. io_failed.
  Result<void> finish();

 private:
  Result<bool> flush();

  Format format_;
  const Listing& head_;
  std::ostream& out_;
  std::unique_ptr<Replacement> file_;
  std::string text_;  ///< not yet written
};

}  // namespace sp::cli
