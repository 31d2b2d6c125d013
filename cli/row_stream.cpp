// SPDX-License-Identifier: Apache-2.0
#include "cli/row_stream.hpp"

#include "cli/output.hpp"
#include "report/csv.hpp"

#include <cstddef>
#include <utility>

namespace sp::cli {
namespace {

constexpr std::size_t most_held_back = 64 * 1024;

}  // namespace

RowStream::RowStream(Format format, const Listing& head, std::ostream& out,
                     std::unique_ptr<Replacement> file)
    : format_(format), head_(head), out_(out), file_(std::move(file)) {
  if (format_ == Format::csv) text_ = csv_header(head_);
}

Result<bool> RowStream::add(const Row& row) {
  text_ += format_ == Format::csv ? csv_line(head_, row) : to_json_line(row.record) + "\n";
  return text_.size() < most_held_back ? Result<bool>(true) : flush();
}

Result<bool> RowStream::flush() {
  const auto written = file_ ? file_->add(text_) : put(out_, text_);
  if (!written) return fail(written.error());
  text_.clear();
  return file_ || out_.good();
}

Result<void> RowStream::finish() {
  // A stream that has failed without an error is a pipe that was closed.
  if (!file_ && !out_.good()) return {};
  if (const auto flushed = flush(); !flushed) return fail(flushed.error());
  return file_ ? file_->finish() : Result<void>();
}

}  // namespace sp::cli
