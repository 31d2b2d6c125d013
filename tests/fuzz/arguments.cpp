// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "entries.hpp"
#include "require.hpp"

namespace sp::fuzz {
namespace {

std::vector<std::string> lines_of(std::string_view bytes) {
  std::vector<std::string> lines;
  while (true) {
    const auto end = bytes.find('\n');
    lines.emplace_back(bytes.substr(0, end));
    if (end == bytes.npos) return lines;
    bytes.remove_prefix(end + 1);
  }
}

}  // namespace

void arguments(std::string_view bytes) {
  auto lines = lines_of(bytes);
  const auto name = lines.front();
  lines.erase(lines.begin());
  for (const auto* command : cli::all_commands()) {
    if (command->name != name) continue;
    cli::Options options;
    const auto run = command->declare(options);  // owns what the options are read into
    const auto parsed = cli::parse(options, name, lines);
    require(parsed || kind_of(parsed.error().code) == ErrorKind::usage, "no error of usage");
  }
}

}  // namespace sp::fuzz
