// SPDX-License-Identifier: Apache-2.0
// One reading of a tree into a model: collects the findings, each with its place and path.
#pragma once

#include "base/finding.hpp"
#include "formats/document.hpp"

#include <string>
#include <utility>
#include <vector>

namespace sp {

/// What findings call the types of values, as stable words.
std::string type_word(Node::Kind kind);

class Reading {
 public:
  /// `incomplete`: something was left out whose key is not known, so nothing is called missing.
  Reading(std::string file, bool incomplete) : file_(std::move(file)), incomplete_(incomplete) {}

  const std::string& file() const { return file_; }
  /// All findings so far and `earlier` ones, in the order of the file.
  std::vector<Finding> take_findings(std::vector<Finding> earlier);

  void add(FindingCode code, std::vector<std::string> args, Position at, std::string path,
           std::vector<std::string> suggestions = {});
  void unknown_key(const std::string& key, const std::string& table, Position at,
                   const std::vector<std::string>& known);
  /// SP006; says nothing about what is broken already.
  void wrong_type(const Node& node, const std::string& expected, const std::string& path);
  /// SP008; suggests the nearest of `choices`.
  void bad_value(const Node& node, const std::string& expected, const std::string& path,
                 const std::vector<std::string>& choices = {});
  void missing_key(const std::string& key, const std::string& table, Position at);

  /// Notes that something of the table at `path` is not known, beyond what its fields tell.
  void doubt(std::string path) { doubts_.push_back(std::move(path)); }
  /// True where what stands in `table` or below it is not wholly known.
  bool is_doubtful(const std::string& table) const;

  /// True if `node` is of this kind; else a finding.
  bool expect(const Node& node, Node::Kind kind, const std::string& path);

 private:
  std::string file_;
  bool incomplete_;
  std::vector<Finding> findings_;
  std::vector<std::string> doubts_;
};

/// "procedure" and "step" are "procedure.step".
std::string join_path(const std::string& table, const std::string& key);
/// The element of an array by its index, counted from 0: "procedure.step[2]".
std::string element_path(const std::string& array, std::size_t index);
/// The last name of a path, without the number of an element.
std::string last_name(const std::string& path);

}  // namespace sp
