// SPDX-License-Identifier: Apache-2.0
// What the fuzzers run: each takes any bytes at all, gives them to one parser and throws where the
// parser breaks a promise. The same functions are run by libFuzzer (fuzz preset) and, over the kept
// corpus and a few thousand changes of it, by the ordinary tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sp::fuzz {

/// The lexer, the statements and the tree of any TOML text.
void document(std::string_view bytes);
/// A standard file, and the procedure that it describes.
void standard(std::string_view bytes);
/// agency.toml
void agency(std::string_view bytes);
/// A calendar file by itself, as an office's and as a list of days off; what it composes counts.
void calendar(std::string_view bytes);
/// sp.toml
void settings(std::string_view bytes);
/// Times, dates, amounts, ids, case numbers and steps as they are typed.
void words(std::string_view bytes);
/// A command line: the first line names the command, the others are its arguments.
void arguments(std::string_view bytes);
/// A flowchart, and the file that is drafted from it.
void chart(std::string_view bytes);
/// Signed checkpoints, the keys that sign them and their spellings of bytes.
void notes(std::string_view bytes);

struct Target {
  std::string name;
  void (*run)(std::string_view bytes);
  std::vector<std::string> seeds;  ///< folders of the repository with its inputs
};

const std::vector<Target>& targets();

}  // namespace sp::fuzz
