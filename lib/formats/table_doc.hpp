// SPDX-License-Identifier: Apache-2.0
// What may stand in a table of a file: the same rows that read it also describe it.
#pragma once

#include <string>
#include <vector>

namespace sp {

enum class Needed {
  no,
  unless_marked,  ///< must stand there, or a list of marks says why it does not
  always,
};

struct KeyDoc {
  std::string name;
  std::string
      type;  ///< stable word: text, id, whole_number, amount, date, one_of, list_of_texts, …
  Needed needed = Needed::no;
  std::vector<std::string> choices;  ///< all values, where they are few
  std::string summary;               ///< one line
  /// Path of the table whose keys it has, where it is another's; a single table ("table") then
  /// needs none of them.
  std::string same_as{};
};

struct TableDoc {
  std::string path;       ///< like "procedure.step"; empty for the top of the file
  bool repeated = false;  ///< written as [[path]], or as one inline table an element
  std::string summary;
  std::vector<KeyDoc> keys;
  std::vector<std::string> covered{};  ///< keys of its elements that its marks may name
};

}  // namespace sp
