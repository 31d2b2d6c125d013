// SPDX-License-Identifier: Apache-2.0
#include "formats/csv_reader.hpp"

#include <csv.h>
#include <new>
#include <stdexcept>

namespace sp {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// libcsv knows bytes and no lines: it is given one line after the other.
class Lines {
 public:
  explicit Lines(char separator) {
    if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
    csv_set_delim(&parser_, static_cast<unsigned char>(separator));
  }
  Lines(const Lines&) = delete;
  Lines& operator=(const Lines&) = delete;
  ~Lines() { csv_free(&parser_); }

  bool add(std::string_view line, std::uint32_t number) {
    if (at_row_start_) first_line_ = number;
    const auto read = csv_parse(&parser_, line.data(), line.size(), on_field, on_row, this);
    if (read != line.size()) return complain();
    const bool blank = line.find_first_not_of(" \t\r\n") == std::string_view::npos;
    at_row_start_ = ended_ || (at_row_start_ && blank);
    ended_ = false;
    return true;
  }
  bool finish() { return csv_fini(&parser_, on_field, on_row, this) == 0 || complain(); }
  /// Where the row that is being read began.
  std::uint32_t first_line() const { return first_line_; }
  bool has_row() const { return !rows_.empty(); }
  std::vector<CsvRow> rows() && { return std::move(rows_); }

 private:
  static void on_field(void* text, std::size_t size, void* self) {
    auto& fields = static_cast<Lines*>(self)->row_.fields;
    fields.emplace_back(static_cast<const char*>(text), size);
  }
  static void on_row(int, void* self) { static_cast<Lines*>(self)->end_row(); }
  void end_row() {
    row_.line = first_line_;
    rows_.push_back(std::exchange(row_, {}));
    ended_ = true;
  }
  bool complain() {
    if (csv_error(&parser_) == CSV_ENOMEM) throw std::bad_alloc();
    return false;
  }

  csv_parser parser_{};
  std::vector<CsvRow> rows_;
  CsvRow row_;
  std::uint32_t first_line_ = 1;
  bool at_row_start_ = true;
  bool ended_ = false;
};

/// With its line end: CR LF, LF, or CR alone.
std::string_view first_line_of(std::string_view text) {
  const auto end = text.find_first_of("\r\n");
  if (end == std::string_view::npos) return text;
  const bool both = text.substr(end).starts_with("\r\n");
  return text.substr(0, end + (both ? 2 : 1));
}

Failure malformed(const std::string& file, std::uint32_t line) {
  return fail({.code = ErrorCode::csv_malformed, .args = {}, .where = {file, {line, 0}}});
}

}  // namespace

Result<std::vector<CsvRow>> read_csv(std::string_view bytes, char separator,
                                     const std::string& file) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  Lines lines(separator);
  for (std::uint32_t number = 1; !bytes.empty(); ++number) {
    const auto line = first_line_of(bytes);
    if (!lines.add(line, number)) return malformed(file, number);
    bytes.remove_prefix(line.size());
  }
  if (!lines.finish()) return malformed(file, lines.first_line());
  return std::move(lines).rows();
}

std::vector<std::string> first_csv_row(std::string_view bytes, char separator) {
  Lines lines(separator);
  for (std::uint32_t number = 1; !bytes.empty() && !lines.has_row(); ++number) {
    const auto line = first_line_of(bytes);
    if (!lines.add(line, number)) break;
    bytes.remove_prefix(line.size());
  }
  if (!lines.has_row()) (void)lines.finish();
  auto rows = std::move(lines).rows();
  return rows.empty() ? std::vector<std::string>() : std::move(rows.front().fields);
}

}  // namespace sp
