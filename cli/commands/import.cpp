// SPDX-License-Identifier: Apache-2.0
// sp import: an office's own register becomes cases.
#include "cli/commands.hpp"
#include "cli/verb.hpp"
#include "cli/views/imported.hpp"
#include "desk/importing.hpp"
#include "files/file.hpp"
#include "formats/guard.hpp"
#include "ledger/digest.hpp"
#include "registers/register_reader.hpp"
#include "standard/resolve.hpp"

namespace sp::cli {
namespace {

struct Flags {
  std::string file;
  std::optional<std::string> map;
  std::optional<std::string> standard;
  std::optional<std::string> actor;
  std::optional<std::string> request_id;
  std::optional<std::string> beyond;
  bool skip_known = false;
  bool yes = false;
  bool dry_run = false;
};

/// A map, and its bytes: they are part of what was asked for.
struct GivenMap {
  std::optional<RegisterMap> map;
  std::string bytes;
};

Result<GivenMap> read_map(const Flags& flags) {
  if (!flags.map) return GivenMap{};
  auto bytes = read_text_file(*flags.map);
  if (!bytes) return fail(bytes.error());
  auto read = read_register_map(*bytes, *flags.map);
  if (read.map) return GivenMap{std::move(read.map), std::move(*bytes)};
  const auto where = read.findings.front().where;
  return fail({.code = ErrorCode::map_unusable,
               .args = {*flags.map, std::to_string(read.findings.size())},
               .where = where,
               .findings = std::move(read.findings)});
}

Result<std::string> standard_of(const Flags& flags, const std::optional<RegisterMap>& map) {
  if (flags.standard) return *flags.standard;
  if (map && map->standard) return *map->standard;
  return fail({.code = ErrorCode::option_missing, .args = {"--standard ID", "import"}});
}

/// The same request is the same register read by the same map, not only files of the same names.
Occasion occasion_of(const Flags& flags, const Context& context, const std::string& bytes,
                     const std::string& map_bytes) {
  Occasion occasion{.now = context.now(),
                    .now_was_given = context.now_was_given(),
                    .clock = {},
                    .writer = context.environment().writer,
                    .at = {},
                    .request_id = flags.request_id,
                    .arguments = context.arguments + "\n" + to_hex(sha256(bytes)) + "\n" +
                                 to_hex(sha256(map_bytes)),
                    .dry_run = flags.dry_run || !flags.yes,
                    .beyond = beyond_of(flags.beyond)};
  if (!occasion.now_was_given) occasion.clock = context.environment().clock;
  if (flags.actor) occasion.writer.account = *flags.actor;
  return occasion;
}

/// By the standard as it stands in the library: its office's zone, and the order of its steps.
Result<Register> read(const Context& context, RegisterText text,
                      const std::optional<RegisterMap>& map) {
  const auto library = context.library();
  if (!library) return fail(library.error());
  const auto edition = library->edition(text.standard_id, std::nullopt);
  if (!edition) return fail(edition.error());
  const auto office = library->office_of(text.standard_id);
  if (!office) return fail(office.error());
  text.zone = office->calendar.zone;
  // With those of sub-procedures; a variant with a procedure of its own has its steps behind them.
  text.steps = step_ids(resolve(edition->standard));
  return read_register(text, map);
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  for (const auto& file : {flags.file, flags.map.value_or(flags.file)}) {
    if (const auto apart = context.keep_apart(file); !apart) return fail(apart.error());
  }
  const auto map = read_map(flags);
  if (!map) return fail(map.error());
  const auto standard_id = standard_of(flags, map->map);
  if (!standard_id) return fail(standard_id.error());
  const auto bytes = read_text_file(flags.file, largest_register);
  if (!bytes) return fail(bytes.error());
  const auto given = read(context, {flags.file, *bytes, *standard_id, {}, {}}, map->map);
  if (!given) return fail(given.error());
  const auto store = context.open_store(StoreMode::write);
  if (!store) return fail(store.error());
  const auto library = context.library();
  if (!library) return fail(library.error());
  const auto done = import_register(
      **store, *library, *given, occasion_of(flags, context, *bytes, map->bytes), flags.skip_known);
  if (!done) return fail(done.error());
  return tell_imported(context, *done);
}

}  // namespace

const Command import_command{
    "import", Group::cases, HelpLabel::about_import, [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.argument("FILE", flags->file, HelpLabel::help_register);
      options.value("--map", "FILE", flags->map, HelpLabel::help_register_map);
      options.value("--standard", "ID", flags->standard, HelpLabel::help_import_standard);
      options.flag("--skip-known", flags->skip_known, HelpLabel::help_skip_known);
      options.flag("--yes", flags->yes, HelpLabel::help_import_yes);
      options.value("--actor", "NAME", flags->actor, HelpLabel::help_actor);
      options.value("--request-id", "ID", flags->request_id, HelpLabel::help_request_id);
      options.flag("--dry-run", flags->dry_run, HelpLabel::help_dry_run);
      declare_beyond(options, flags->beyond);
      return [flags](Context& context) { return run(*flags, context); };
    }};

}  // namespace sp::cli
