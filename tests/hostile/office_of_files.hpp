// SPDX-License-Identifier: Apache-2.0
// An office in which one file after the other is replaced by a bad one: what is told of it, with
// its places, and whether anything in the folder was touched.
#pragma once

#include "cli/session.hpp"

#include <map>
#include <string>
#include <vector>

namespace sp::test {

/// What a bad file must bring about.
struct Told {
  int status = 0;
  std::vector<std::string> findings;  ///< "line:column RULE", in the order of the file

  bool operator==(const Told&) const = default;
};

class OfficeOfFiles {
 public:
  OfficeOfFiles();

  /// Puts `bytes` in the place of the file of this sort: "standard", "agency", "office",
  /// "days-off", "settings".
  void replace(const std::string& sort, const std::string& bytes);
  /// Puts the good file back.
  void restore(const std::string& sort);

  /// What is told of the file: by `validate` or, of the settings, by any command that reads them.
  Told told(const std::string& sort) const;
  /// An attempt to open a case while the file stands there.
  Ran attempt() const { return session_.run("open city/report --subject Laporan --format json"); }

  /// Every name in the office's folder with its bytes.
  std::map<std::string, std::string> snapshot() const;

 private:
  Session session_;
  std::map<std::string, std::string> good_;
};

}  // namespace sp::test
