// SPDX-License-Identifier: Apache-2.0
#include "drafting/described.hpp"

#include "formats/agency_reader.hpp"
#include "formats/calendar_file.hpp"
#include "formats/standard_tables.hpp"
#include "text/summary.hpp"

#include <algorithm>
#include <stdexcept>

namespace sp {

DescribedFile::DescribedFile(const std::vector<TableDoc>& tables, std::string root)
    : root_(std::move(root)) {
  for (const auto& table : tables) {
    const bool within = root_.empty() || table.path == root_ || table.path.starts_with(root_ + '.');
    if (within) tables_.push_back(table);
  }
}

const TableDoc* DescribedFile::at(const std::string& path) const {
  const auto table = std::find_if(tables_.begin(), tables_.end(),
                                  [&path](const TableDoc& t) { return t.path == path; });
  return table == tables_.end() ? nullptr : &*table;
}

const TableDoc& DescribedFile::top() const {
  const auto* table = at(root_);
  if (table == nullptr) throw std::logic_error("the top of a file is not described");
  return *table;
}

const TableDoc* DescribedFile::ending_like(std::string_view path) const {
  for (auto rest = path; !rest.empty();) {
    const auto ends_so = [rest](const TableDoc& table) {
      return table.path == rest || table.path.ends_with("." + std::string(rest));
    };
    const auto table = std::find_if(tables_.begin(), tables_.end(), ends_so);
    if (table != tables_.end()) return &*table;
    const auto dot = rest.find('.');
    if (dot == rest.npos) break;
    rest.remove_prefix(dot + 1);
  }
  return nullptr;
}

const TableDoc* DescribedFile::below(const TableDoc& owner, const KeyDoc& key) const {
  if (!key.same_as.empty()) return at(key.same_as);
  const auto path = path_of(owner, key);
  if (const auto* each = at(path + ".*")) return each;
  return holds_tables(key.type) ? ending_like(path) : nullptr;
}

std::string path_of(const TableDoc& owner, const KeyDoc& key) {
  return owner.path.empty() ? key.name : owner.path + '.' + key.name;
}

const std::vector<std::string>& file_kind_names() {
  static const std::vector<std::string> names{"standard", "agency", "office", "days_off"};
  return names;
}

std::string_view name_of(FileKind kind) {
  return file_kind_names().at(static_cast<std::size_t>(kind));
}

DescribedFile described(FileKind kind) {
  switch (kind) {
    case FileKind::standard:
      return {standard_tables(), ""};
    case FileKind::agency:
      return {agency_tables(), ""};
    case FileKind::office:
    case FileKind::days_off:
      return {calendar_tables(), std::string(name_of(kind))};
  }
  throw std::logic_error("a kind of file that does not exist");
}

bool is_named_by_author(const TableDoc& table) {
  return table.path.ends_with(".*");
}

bool holds_tables(const std::string& type) {
  return type == "table" || type == "list_of_tables" || type == "list_of_items";
}

std::string sentence_of(const std::string& summary, Language language) {
  return std::string(summary_in(language, summary).value_or(summary));
}

}  // namespace sp
