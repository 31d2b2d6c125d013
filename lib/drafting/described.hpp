// SPDX-License-Identifier: Apache-2.0
// The described tables of a kind of file, found by their paths.
#pragma once

#include "formats/table_doc.hpp"
#include "text/language.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sp {

class DescribedFile {
 public:
  /// `root` is the path of the table that is the top of the file.
  DescribedFile(const std::vector<TableDoc>& tables, std::string root);

  const TableDoc& top() const;
  const std::vector<TableDoc>& tables() const { return tables_; }
  /// The table at this very path, or null.
  const TableDoc* at(const std::string& path) const;
  /// The table that a key of `owner` holds: the one at its own path, else the one whose path ends
  /// most like it, for what is written alike in several places or within itself. Null where the
  /// key holds none. Of a key that has the keys of another table it is that table.
  const TableDoc* below(const TableDoc& owner, const KeyDoc& key) const;

 private:
  const TableDoc* ending_like(std::string_view path) const;

  std::vector<TableDoc> tables_;
  std::string root_;
};

/// The path of a key of the table.
std::string path_of(const TableDoc& owner, const KeyDoc& key);

/// The kinds of files that a library is made of.
enum class FileKind { standard, agency, office, days_off };

/// Their names, like "days_off", in the order of the enumerators.
const std::vector<std::string>& file_kind_names();
std::string_view name_of(FileKind kind);

DescribedFile described(FileKind kind);

/// True where the keys of the table are ids of the author's choice, like those of [roles].
bool is_named_by_author(const TableDoc& table);

/// True for types that are a table or hold tables.
bool holds_tables(const std::string& type);

/// The sentence of a table in the language, as it stands where it has no translation.
std::string sentence_of(const std::string& summary, Language language);

}  // namespace sp
