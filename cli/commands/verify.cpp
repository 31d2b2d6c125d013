// SPDX-License-Identifier: Apache-2.0
// sp verify: is the log what was written, and does everything else follow from it?
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/views/verification_words.hpp"
#include "files/file.hpp"

namespace sp::cli {
namespace {

struct Flags {
  std::vector<std::string> checkpoints;
  std::optional<std::string> public_key;
};

Result<std::optional<PublicKey>> read_key(const Flags& flags, const Context& context) {
  if (!flags.public_key) return std::optional<PublicKey>{};
  if (const auto apart = context.keep_apart(*flags.public_key); !apart) return fail(apart.error());
  const auto text = read_text_file(*flags.public_key);
  if (!text) return fail(text.error());
  const auto key = parse_public_key(*text);
  if (!key) return fail({.code = ErrorCode::key_unusable, .args = {*flags.public_key}});
  return key;
}

Result<GivenCheckpoint> read_checkpoint(const std::string& path,
                                        const std::optional<PublicKey>& key) {
  const auto text = read_text_file(path);
  if (!text) return fail(text.error());
  const auto note = parse_checkpoint(*text);
  if (!note) return fail({.code = ErrorCode::checkpoint_unusable, .args = {path}});
  if (key && !is_signed_by(*note, *key)) {
    return fail({.code = ErrorCode::checkpoint_not_signed, .args = {path, key->name}});
  }
  return GivenCheckpoint{.path = path,
                         .checkpoint = note->checkpoint,
                         .signed_by = key ? std::optional(key->name) : std::nullopt};
}

Result<std::vector<GivenCheckpoint>> read_checkpoints(const Flags& flags, const Context& context) {
  const auto key = read_key(flags, context);
  if (!key) return fail(key.error());
  std::vector<GivenCheckpoint> given;
  for (const auto& path : flags.checkpoints) {
    if (const auto apart = context.keep_apart(path); !apart) return fail(apart.error());
    auto checkpoint = read_checkpoint(path, *key);
    if (!checkpoint) return fail(checkpoint.error());
    given.push_back(std::move(*checkpoint));
  }
  return given;
}

/// A file that is too damaged to be opened is a finding as well.
Result<Verification> look(const std::vector<GivenCheckpoint>& given, const Context& context) {
  const auto store = context.open_store(StoreMode::read);
  if (!store && store.error().code == ErrorCode::database_corrupt) return unopened(store.error());
  if (!store) return fail(store.error());
  std::vector<Checkpoint> checkpoints;
  for (const auto& checkpoint : given) checkpoints.push_back(checkpoint.checkpoint);
  return verify(**store, checkpoints);
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  const auto given = read_checkpoints(flags, context);
  if (!given) return fail(given.error());
  const auto done = look(*given, context);
  if (!done) return fail(done.error());
  Answer answer;
  answer.schema = "sp.verify/1";
  answer.data = verification_json(*done, *given);
  answer.text = [&](const TextStyle&) { return verification_text(*done, *given, context); };
  return context.give(answer, done->flaw ? ExitStatus::found : ExitStatus::done);
}

}  // namespace

const Command verify_command{
    "verify", Group::trust, HelpLabel::about_verify,
    [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.values("--checkpoint", "FILE", flags->checkpoints, HelpLabel::help_checkpoint);
      options.value("--public-key", "FILE", flags->public_key, HelpLabel::help_public_key);
      return [flags](Context& context) { return run(*flags, context); };
    },
    Shape::sheet};

}  // namespace sp::cli
