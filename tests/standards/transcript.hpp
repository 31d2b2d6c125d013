// SPDX-License-Identifier: Apache-2.0
// The two sides of a transcription, read as text: the values of a TOML file in their order, and the
// rows of the printed table. Knows nothing of the model, so that a fault of the reader cannot hide
// one of the file. Of TOML it understands what our files use: no escapes, no dotted keys.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sp {

using Words = std::vector<std::string>;

/// A value of the file: "procedure.step", "text", "Mempersiapkan bahan laporan". Each entry of an
/// array is one of its own under the array's key.
struct Entry {
  std::string table;
  std::string key;
  std::string text;
};

/// A row of the table NO | KOMPONEN | URAIAN, rows that continue it on the next page included.
struct PrintedRow {
  std::string number;
  std::string heading;
  std::vector<std::string> lines;  ///< of URAIAN, without markup
};

struct PrintedStandard {
  std::vector<std::string> before;  ///< lines above the table
  std::vector<std::string> columns;
  std::vector<std::string> parts;  ///< headings of the table's parts
  std::vector<PrintedRow> rows;
  std::vector<std::string> after;  ///< lines below the table
  std::string all;                 ///< the whole text, without markup
};

/// A file of the source tree. Throws where there is none.
std::string read_source(const std::string& path);

std::vector<Entry> entries_of(const std::string& toml);
PrintedStandard read_printed(const std::string& text);

/// Words as printed, with their punctuation, without the markers of lists ("1.", "2)", "a.").
Words printed_words(std::string_view text);
/// Words without punctuation at their ends, brackets of diagrams and case.
Words plain_words(std::string_view text);
/// Runs of digits, as numbers: "04/2022" has 4 and 2022.
std::vector<int> numbers_in(std::string_view text);

/// Where `part` ends in `whole` when it stands there in one piece at or after `from`; npos if not.
std::size_t end_of(const Words& part, const Words& whole, std::size_t from = 0);

}  // namespace sp
