// SPDX-License-Identifier: Apache-2.0
#include "bundle/carried.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>

using namespace sp;

namespace {

std::string read(const std::string& path) {
  std::ifstream file(std::string(SP_SOURCE) + "/" + path, std::ios::binary);
  REQUIRE_MESSAGE(file.good(), path);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("a bundle carries the files of the source as they are, to the byte") {
  auto carried = carried_verifier();
  carried.push_back(carried_readme());
  const std::map<std::string, std::string> sources{
      {"README.txt", "lib/bundle/README.txt"},
      {"log-format.md", "docs/reference/log-format.md"},
      {"__main__.py", "lib/bundle/verifier/__main__.py"},
      {"bundle.py", "lib/bundle/verifier/bundle.py"},
      {"ed25519.py", "lib/bundle/verifier/ed25519.py"},
      {"log_format.py", "lib/bundle/verifier/log_format.py"},
      {"words.py", "lib/bundle/verifier/words.py"}};
  CHECK(carried.size() == sources.size());
  for (const auto& entry : carried) {
    CAPTURE(entry.name);
    CHECK(entry.bytes == read(sources.at(entry.name)));
  }
}

TEST_CASE("the verifier needs nothing but Python and what comes with it") {
  const std::string known =
      " argparse base64 bundle datetime ed25519 hashlib hmac json log_format os re struct sys "
      "words zipfile ";
  for (const auto& entry : carried_verifier()) {
    if (!entry.name.ends_with(".py")) continue;
    CAPTURE(entry.name);
    std::istringstream lines(entry.bytes);
    for (std::string line; std::getline(lines, line);) {
      const bool imports = line.starts_with("import ") || line.starts_with("from ");
      if (!imports) continue;
      std::istringstream words(line);
      std::string word;
      std::string module;
      words >> word >> module;
      CAPTURE(line);
      CHECK(known.find(" " + module + " ") != std::string::npos);
    }
  }
}
