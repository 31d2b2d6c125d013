// SPDX-License-Identifier: Apache-2.0
// The ordinary test run of the fuzz targets: every kept input, and changes of them by a fixed
// sequence of random numbers. `replay SOURCE_FOLDER CHANGES [TARGET]`
#include "entries.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

namespace {

namespace fs = std::filesystem;
using sp::fuzz::Target;

/// Larger inputs are run as they are, but not changed.
constexpr std::size_t largest_changed = 2048;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> inputs_of(const fs::path& source, const Target& target) {
  std::vector<fs::path> paths;
  for (const auto& folder : target.seeds) {
    for (const auto& entry : fs::recursive_directory_iterator(source / folder)) {
      if (entry.is_regular_file()) paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> inputs;
  for (const auto& path : paths) inputs.push_back(bytes_of(path));
  return inputs;
}

/// The entries of the dictionary, `"…"` one a line, with \xNN, \\ and \".
std::vector<std::string> words_of(const fs::path& dictionary) {
  std::vector<std::string> words;
  std::ifstream file(dictionary);
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with('"')) continue;
    std::string word;
    for (std::size_t at = 1; at + 1 < line.size(); ++at) {
      const bool number = line.compare(at, 2, "\\x") == 0;
      if (line[at] == '\\' && !number) ++at;
      word += number ? static_cast<char>(std::stoi(line.substr(at + 2, 2), nullptr, 16)) : line[at];
      if (number) at += 3;
    }
    words.push_back(word);
  }
  return words;
}

class Changer {
 public:
  Changer(const std::vector<std::string>& inputs, const std::vector<std::string>& words)
      : words_(words) {
    for (const auto& input : inputs) {
      if (input.size() <= largest_changed) inputs_.push_back(input);
    }
    inputs_.emplace_back();
  }

  std::string next() {
    auto text = any(inputs_);
    for (auto changes = below(6) + 1; changes > 0; --changes) change(text);
    return text;
  }

 private:
  void change(std::string& text) {
    const auto at = below(text.size() + 1);
    const auto length = std::min(below(8) == 0 ? below(200) : below(3), text.size() - at);
    switch (below(5)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.replace(at, length, any(words_));
        break;
      case 2:
        text.insert(below(text.size() + 1), text.substr(at, length));
        break;
      case 3:
        if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
        break;
      default:
        splice(text, at);
    }
  }

  /// The rest of `text` becomes that of another input.
  void splice(std::string& text, std::size_t at) {
    const auto& other = any(inputs_);
    text.replace(at, text.npos, other.substr(below(other.size() + 1)));
    text.resize(std::min(text.size(), 2 * largest_changed));
  }

  std::size_t below(std::size_t bound) { return random_() % bound; }
  const std::string& any(const std::vector<std::string>& all) { return all[below(all.size())]; }

  std::vector<std::string> inputs_;
  const std::vector<std::string>& words_;
  std::mt19937_64 random_{20240604};
};

/// True where the target took the bytes; else they are kept for whoever looks into it.
bool run_one(const Target& target, const std::string& bytes) {
  try {
    target.run(bytes);
    return true;
  } catch (const std::exception& broken) {
    const auto kept = "broken-" + target.name;
    std::ofstream(kept, std::ios::binary) << bytes;
    std::printf("%s: %s; the bytes are in %s\n", target.name.c_str(), broken.what(), kept.c_str());
    return false;
  }
}

bool run_target(const Target& target, const fs::path& source, long changes) {
  const auto inputs = inputs_of(source, target);
  const auto words = words_of(source / "tests/fuzz/dictionary");
  bool sound = !inputs.empty() && !words.empty();
  for (const auto& input : inputs) sound = run_one(target, input) && sound;
  Changer changer(inputs, words);
  for (long i = 0; i < changes && sound; ++i) sound = run_one(target, changer.next());
  std::printf("%-10s %5zu kept, %6ld changed%s\n", target.name.c_str(), inputs.size(), changes,
              sound ? "" : ": BROKEN");
  return sound;
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) return EXIT_FAILURE;
  bool sound = true;
  for (const auto& target : sp::fuzz::targets()) {
    if (count > 3 && target.name != words[3]) continue;
    sound = run_target(target, words[1], std::atol(words[2])) && sound;
  }
  return sound ? EXIT_SUCCESS : EXIT_FAILURE;
}
