// SPDX-License-Identifier: Apache-2.0
#include "drafting/skeleton.hpp"

#include "drafting/described.hpp"
#include "drafting/example_values.hpp"
#include "formats/layout.hpp"
#include "standard/component.hpp"
#include "text/draft_label.hpp"
#include "text/sentence_parts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace sp {
namespace {

constexpr std::size_t remark_column = 48;
constexpr std::size_t least_before_remark = 3;
constexpr const char* gap = "\"\"";

struct KeyLine {
  std::string key;
  std::string value;
  std::string remark;
};

/// A table of the skeleton: the keys that are there, and those that could be.
struct Section {
  std::string title;   ///< of a component, above its header
  std::string header;  ///< with its brackets; empty for the top of the file
  std::string remark;
  bool is_live = true;
  std::vector<KeyLine> live;
  std::vector<KeyLine> optional;
  std::vector<std::string> known;  ///< optional keys that an earlier table has explained
};

class SkeletonWriter {
 public:
  SkeletonWriter(const DescribedFile& file, const SkeletonRequest& request)
      : file_(file), request_(request) {}

  std::string write();

 private:
  void table(const TableDoc& table, Section section);
  void key(const TableDoc& table, const KeyDoc& key, bool is_gap, Section& section);
  void tables_below(const TableDoc& table, const std::string& needed);
  void table_below(const TableDoc& table, const KeyDoc& key, bool is_live);
  void roles();
  void sources(const KeyDoc& key);
  void print(const Section& section);
  void line(const std::string& text, const std::string& remark);
  void lines(const std::vector<KeyLine>& keys, const std::string& before);
  std::string say(DraftLabel label, const std::vector<std::string>& given = {}) const {
    return sp::say(label, request_.language, given);
  }
  std::string remark_of(const KeyDoc& key, bool is_gap) const;
  bool is_own_table(const TableDoc& table, const KeyDoc& key) const;
  const std::string* gap_of_component(const TableDoc& table) const;

  const DescribedFile& file_;
  const SkeletonRequest& request_;
  std::set<std::pair<std::string, std::string>> explained_;  ///< names and summaries of keys
  std::string out_;
};

void SkeletonWriter::line(const std::string& text, const std::string& remark) {
  out_ += text;
  if (!remark.empty()) {
    const auto width = width_of(text);
    const auto blanks = std::max(width + least_before_remark, remark_column) - width;
    out_ += std::string(blanks, ' ') + "# " + remark;
  }
  out_ += '\n';
}

void SkeletonWriter::lines(const std::vector<KeyLine>& keys, const std::string& before) {
  std::size_t width = 0;
  for (const auto& key : keys) width = std::max(width, key.key.size());
  for (const auto& key : keys) {
    line(fmt::format("{}{:<{}} = {}", before, key.key, width, key.value), key.remark);
  }
}

void SkeletonWriter::print(const Section& section) {
  if (!out_.empty()) out_ += '\n';
  if (!section.title.empty()) out_ += "# " + section.title + "\n";
  const std::string before = section.is_live ? "" : "# ";
  if (!section.header.empty()) line(before + section.header, section.remark);
  lines(section.live, before);
  lines(section.optional, "# ");
  if (section.known.empty()) return;
  out_ += "# " +
          say(DraftLabel::skeleton_also, {fmt::format("{}", fmt::join(section.known, ", "))}) +
          "\n";
}

std::string SkeletonWriter::remark_of(const KeyDoc& key, bool is_gap) const {
  auto remark = sentence_of(key.summary, request_.language);
  if (!key.choices.empty()) {
    remark += fmt::format(": {}", fmt::join(key.choices, " | "));
  } else if (is_gap && needs_explanation(key.type)) {
    remark += ": " + in_words(key.type, request_.language);
  }
  return remark;
}

/// Tables within lists of tables are written within them, all others under headers of their own.
bool SkeletonWriter::is_own_table(const TableDoc& table, const KeyDoc& key) const {
  if (table.repeated) return false;
  const auto path = path_of(table, key);
  if (file_.at(path + ".*") != nullptr) return true;
  return key.type != "list_of_items" && holds_tables(key.type) && file_.at(path) != nullptr;
}

/// A component needs something to be one: where no key is needed, its first.
const std::string* SkeletonWriter::gap_of_component(const TableDoc& table) const {
  const auto is_needed = [](const KeyDoc& key) { return key.needed != Needed::no; };
  const bool any = std::any_of(table.keys.begin(), table.keys.end(), is_needed);
  if (any || !parse_component_key(table.path) || table.keys.empty()) return nullptr;
  return &table.keys.front().name;
}

void SkeletonWriter::key(const TableDoc& table, const KeyDoc& key, bool is_gap, Section& section) {
  const auto path = path_of(table, key);
  if (path == "id") {
    section.live.push_back({key.name, '"' + request_.id + '"', remark_of(key, false)});
  } else if (const auto value = starting_value(path, key); !value.empty()) {
    section.live.push_back({key.name, value, remark_of(key, false)});
  } else if (is_gap) {
    const bool list = key.type == "list_of_items";
    section.live.push_back({key.name, list ? "[\"\"]" : gap, remark_of(key, true)});
  } else if (!explained_.insert({key.name, key.summary}).second && !table.repeated) {
    section.known.push_back(key.name);
  } else {
    section.optional.push_back({key.name, example_value(file_, table, key), remark_of(key, false)});
  }
}

void SkeletonWriter::table(const TableDoc& table, Section section) {
  const auto* first = gap_of_component(table);
  for (const auto& row : table.keys) {
    if (is_own_table(table, row) || is_seldom(path_of(table, row))) continue;
    const bool is_gap = row.needed != Needed::no || (first != nullptr && *first == row.name);
    key(table, row, is_gap && section.is_live, section);
  }
  if (!section.is_live) {
    section.optional.insert(section.optional.begin(), section.live.begin(), section.live.end());
    section.live.clear();
  }
  print(section);
  tables_below(table, section.is_live && first != nullptr ? *first : "");
}

void SkeletonWriter::tables_below(const TableDoc& table, const std::string& needed) {
  for (const auto& key : table.keys) {
    if (!is_own_table(table, key) || is_seldom(path_of(table, key))) continue;
    const bool is_live = key.needed != Needed::no || key.name == needed ||
                         (table.path.empty() && parse_component_key(key.name));
    if (key.type == "roles") {
      roles();
    } else if (key.type == "sources") {
      sources(key);
    } else {
      table_below(table, key, is_live);
    }
  }
}

void SkeletonWriter::table_below(const TableDoc& table, const KeyDoc& key, bool is_live) {
  const auto path = path_of(table, key);
  const auto& below = *file_.at(path);
  const auto component = parse_component_key(path);
  Section section;
  section.is_live = is_live;
  section.header = below.repeated ? "[[" + path + "]]" : "[" + path + "]";
  if (component) {
    const auto& all = all_components();
    const auto at = std::find(all.begin(), all.end(), *component) - all.begin();
    section.title = fmt::format("{}. {}", at + 1, sentence_of(key.summary, request_.language));
  } else {
    section.remark = sentence_of(below.summary, request_.language);
  }
  this->table(below, std::move(section));
}

void SkeletonWriter::roles() {
  Section section;
  section.header = "[roles]";
  section.remark = say(DraftLabel::skeleton_roles);
  section.optional = {
      {say(DraftLabel::skeleton_role_id), '"' + say(DraftLabel::skeleton_role_title) + '"', ""}};
  print(section);
}

void SkeletonWriter::sources(const KeyDoc& key) {
  Section section;
  section.header = "[sources]";
  section.remark = sentence_of(key.summary, request_.language);
  section.is_live = false;
  section.optional = {{say(DraftLabel::skeleton_source_id), "{ title = \"…\", url = \"…\" }", ""}};
  print(section);
}

std::string SkeletonWriter::write() {
  for (const auto label :
       {DraftLabel::skeleton_about, DraftLabel::skeleton_gap, DraftLabel::skeleton_optional,
        DraftLabel::skeleton_words, DraftLabel::skeleton_tools}) {
    out_ += "# " + say(label) + "\n";
  }
  table(file_.top(), {});
  return std::move(out_);
}

}  // namespace

std::string standard_skeleton(const SkeletonRequest& request) {
  const auto file = described(FileKind::standard);
  return SkeletonWriter(file, request).write();
}

}  // namespace sp
