// SPDX-License-Identifier: Apache-2.0
// sp version: which program this is.
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "standard/standard.hpp"

namespace sp::cli {
namespace {

Result<ExitStatus> run(Context& context) {
  Answer answer;
  answer.schema = "sp.version/1";
  answer.data["version"] = SP_VERSION;
  answer.data["newest_format"] = newest_format;
  answer.text = [](const TextStyle&) { return std::string("sp " SP_VERSION "\n"); };
  return context.give(answer);
}

}  // namespace

const Command version_command{"version", Group::setting_up, HelpLabel::about_version,
                              [](Options&) -> Run { return run; }, Shape::words};

}  // namespace sp::cli
