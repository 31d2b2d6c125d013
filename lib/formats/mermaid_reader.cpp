// SPDX-License-Identifier: Apache-2.0
#include "formats/mermaid_reader.hpp"

#include "base/ascii.hpp"
#include "formats/mermaid_cursor.hpp"
#include "formats/mermaid_label.hpp"
#include "formats/tokens.hpp"

#include <array>
#include <map>
#include <set>

namespace sp {
namespace {

/// Statements that say how the chart looks, and nothing about the procedure: so many words are what
/// they are about, and their rest how that looks.
struct Looks {
  std::string_view word;
  int words = 0;
};
constexpr std::array<Looks, 5> looks{
    {{"classDef", 1}, {"class", 2}, {"style", 1}, {"linkStyle", 1}, {"direction", 1}}};
/// Those that take the line to its end, whatever it holds.
constexpr std::array<std::string_view, 3> remarks{"click", "accTitle", "accDescr"};
constexpr std::string_view blanks_and_ends = " \t\r\n;";

using Group = std::vector<std::size_t>;

class Reader {
 public:
  explicit Reader(std::string_view text) : cursor_(text) {}

  MermaidChart read() {
    guarded([this] { read_head(); });
    while (headed_ && !at_end() && mistakes_.size() < most_mermaid_mistakes) {
      guarded([this] { read_statement(); });
    }
    if (mistakes_.empty()) find_ways_to_groups();
    if (mistakes_.empty() && chart_.nodes.empty()) {
      mistakes_.push_back({cursor_.offset(), "mermaid_no_steps"});
    }
    return std::move(chart_);
  }
  const std::vector<MermaidMistake>& mistakes() const { return mistakes_; }

 private:
  /// Behind a mistake, reading goes on with the next statement.
  template <class Piece>
  void guarded(const Piece& piece) {
    try {
      piece();
    } catch (const MermaidMistake& mistake) {
      mistakes_.push_back(mistake);
      cursor_.to_line_end(";");
    }
  }

  /// Passes over blanks, ends of statements, comments and directives. A fence or a tag behind the
  /// chart ends it.
  bool at_end() {
    cursor_.skip_blanks(blanks_and_ends);
    while (cursor_.rest().starts_with("%%")) {
      skip_comment();
      cursor_.skip_blanks(blanks_and_ends);
    }
    return cursor_.at_end() || cursor_.rest().starts_with("```") ||
           cursor_.rest().starts_with("</");
  }

  void skip_comment() {
    const bool directive = cursor_.rest().starts_with("%%{");
    const auto end = cursor_.rest().find("}%%");
    if (directive && end != std::string_view::npos) {
      cursor_.move(end + 3);
    } else {
      cursor_.to_line_end();
    }
  }

  /// What stands before a chart in a page: a fence, tags, the front matter.
  void skip_wrapping() {
    cursor_.take("\xEF\xBB\xBF");
    cursor_.skip_blanks();
    if (cursor_.take("```")) cursor_.to_line_end();
    cursor_.skip_blanks();
    while (cursor_.rest().starts_with("<")) {
      cursor_.to_line_end(">");
      if (!cursor_.take(">")) return;
      cursor_.skip_blanks();
    }
    const auto end = cursor_.rest().find("\n---");
    if (cursor_.rest().starts_with("---") && end != std::string_view::npos) cursor_.move(end + 4);
  }

  void read_head() {
    skip_wrapping();
    (void)at_end();
    headed_ = cursor_.take_word("flowchart-elk") || cursor_.take_word("flowchart") ||
              cursor_.take_word("graph");
    if (!headed_) throw MermaidMistake{cursor_.offset(), "mermaid_no_chart"};
    cursor_.skip_blanks(" \t");
    for (const auto* direction : {"TB", "TD", "BT", "RL", "LR"}) {
      if (cursor_.take_word(direction)) return;
    }
  }

  void read_statement() {
    if (read_looks() || read_remark() || read_subgraph() || read_end()) return;
    auto from = read_group();
    for (;;) {
      const auto before = cursor_.offset();
      cursor_.skip_blanks();
      if (!cursor_.at_arrow()) return check_parted(before);
      const auto arrow_at = cursor_.offset();
      const auto arrow = cursor_.take_arrow();
      cursor_.skip_blanks();
      if (cursor_.at_end() || !may_begin_node()) throw MermaidMistake{arrow_at, "mermaid_no_goal"};
      auto to = read_group();
      if (!arrow.invisible) connect(from, to, arrow.label, arrow_at);
      if (arrow.both_ways) connect(to, from, arrow.label, arrow_at);
      from = std::move(to);
    }
  }

  bool may_begin_node() const {
    auto look_ahead = cursor_;
    return !look_ahead.take_id().empty();
  }

  /// Behind a statement stands a blank, the end of it, or nothing.
  void check_parted(std::size_t before) {
    const bool parted = cursor_.offset() != before || cursor_.at_end() ||
                        cursor_.rest().starts_with(";") || cursor_.rest().starts_with("<");
    if (!parted) throw MermaidMistake{cursor_.offset(), "mermaid_no_step"};
  }

  /// A word of Mermaid's own, where it is none of a step: neither brackets nor arrow follow it.
  bool take_keyword(std::string_view word) {
    auto look_ahead = cursor_;
    if (!look_ahead.take_word(word)) return false;
    const auto next = look_ahead.rest().substr(0, 1);
    const bool ends = next.empty() || next == ":" || next == ";" ||
                      next.find_first_of(" \t\r\n") != std::string_view::npos;
    look_ahead.skip_blanks();
    if (!ends || look_ahead.at_arrow()) return false;
    cursor_.move(word.size());
    return true;
  }

  bool read_looks() {
    for (const auto& look : looks) {
      if (!take_keyword(look.word)) continue;
      for (int i = 0; i < look.words; ++i) {
        cursor_.skip_blanks(" \t");
        cursor_.to_line_end(" \t\r;");
      }
      const bool styled = look.word != "class" && look.word != "direction";
      if (styled) cursor_.skip_looks();
      return true;
    }
    return false;
  }

  bool read_remark() {
    for (const auto word : remarks) {
      if (!take_keyword(word)) continue;
      const auto line = cursor_.to_line_end();
      if (word == "accDescr" && trimmed(line) == "{") cursor_.skip_past('}');
      return true;
    }
    return false;
  }

  /// `subgraph id [title]`, or its title alone: up to the end of the line, or where the whole chart
  /// stands in one line its first word.
  bool read_subgraph() {
    if (!take_keyword("subgraph")) return false;
    cursor_.skip_blanks(" \t");
    auto look_ahead = cursor_;
    const auto id = std::string(look_ahead.take_id());
    look_ahead.skip_blanks(" \t");
    if (look_ahead.rest().starts_with("[")) {
      group_ids_.insert(id);
      cursor_ = look_ahead;
      groups_.push_back(cursor_.take_label().words);
      return true;
    }
    auto to_end = cursor_;
    const auto line = to_end.to_line_end(";");
    if (trimmed(line) == id) group_ids_.insert(id);
    if (line.starts_with('"') || !holds_steps(line)) cursor_ = to_end;
    const bool first_word = cursor_.offset() != to_end.offset();
    if (first_word) cursor_ = look_ahead;
    groups_.push_back(first_word || line.empty() ? id : mermaid_words(line));
    return true;
  }

  /// A group is no step: nothing says which of its steps is meant.
  void find_ways_to_groups() {
    for (std::size_t i = 0; i < chart_.nodes.size(); ++i) {
      const auto& node = chart_.nodes[i];
      const bool is_group = node.shape == MermaidShape::none && group_ids_.count(node.id) > 0;
      if (is_group) mistakes_.push_back({begins_[i], "mermaid_group_way"});
    }
  }

  /// Arrows or labels stand in it.
  static bool holds_steps(std::string_view line) {
    return line.find("--") != line.npos || line.find("==") != line.npos ||
           line.find_first_of("[{") != line.npos;
  }

  bool read_end() {
    if (groups_.empty() || !take_keyword("end")) return false;
    groups_.pop_back();
    return true;
  }

  Group read_group() {
    Group group{read_node()};
    for (;;) {
      auto look_ahead = cursor_;
      look_ahead.skip_blanks();
      if (!look_ahead.take("&")) return group;
      look_ahead.skip_blanks();
      cursor_ = look_ahead;
      group.push_back(read_node());
    }
  }

  std::size_t read_node() {
    const auto begin = cursor_.offset();
    const auto id = cursor_.take_id();
    if (id.empty()) throw MermaidMistake{begin, "mermaid_no_step"};
    const auto index = index_of(std::string(id), begin);
    auto label = cursor_.take_label();
    auto& node = chart_.nodes[index];
    if (label.shape != MermaidShape::none) {
      node.shape = label.shape;
      node.label = std::move(label.words);
    }
    if (cursor_.take(":::")) (void)cursor_.take_id();
    return index;
  }

  std::size_t index_of(const std::string& id, std::size_t begin) {
    const auto [found, is_new] = index_.emplace(id, chart_.nodes.size());
    if (!is_new) {
      auto& known = chart_.nodes[found->second];
      if (known.group.empty() && !groups_.empty()) known.group = groups_.back();
      return found->second;
    }
    if (chart_.nodes.size() == most_mermaid_nodes) throw MermaidMistake{begin, "mermaid_too_many"};
    MermaidNode node;
    node.id = id;
    if (!groups_.empty()) node.group = groups_.back();
    chart_.nodes.push_back(std::move(node));
    begins_.push_back(begin);
    return found->second;
  }

  void connect(const Group& from, const Group& to, const std::string& label, std::size_t at) {
    for (const auto source : from) {
      for (const auto target : to) {
        if (chart_.edges.size() == most_mermaid_edges) throw MermaidMistake{at, "mermaid_too_many"};
        chart_.edges.push_back({source, target, label});
      }
    }
  }

  MermaidCursor cursor_;
  MermaidChart chart_;
  std::map<std::string, std::size_t> index_;
  std::vector<std::string> groups_;  ///< titles of the subgraphs that are open
  std::set<std::string> group_ids_;
  std::vector<std::size_t> begins_;  ///< where each node is named first
  std::vector<MermaidMistake> mistakes_;
  bool headed_ = false;
};

}  // namespace

Result<MermaidChart> read_mermaid(std::string_view text, const std::string& file) {
  Reader reader(text);
  auto chart = reader.read();
  const auto& mistakes = reader.mistakes();
  if (mistakes.empty()) return chart;
  Error error{.code = ErrorCode::mermaid_unusable,
              .args = {file, std::to_string(mistakes.size())},
              .where = {file, {}}};
  const LineIndex lines(text);
  for (const auto& mistake : mistakes) {
    error.each.push_back({.code = ErrorCode::mermaid_malformed,
                          .args = {std::string(mistake.what)},
                          .where = {file, lines.at(mistake.offset)}});
  }
  return fail(std::move(error));
}

}  // namespace sp
