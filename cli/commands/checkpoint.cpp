// SPDX-License-Identifier: Apache-2.0
// sp checkpoint: a signed note of how long the log is and what it holds; and the keys for it.
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/signing.hpp"
#include "desk/verification.hpp"
#include "files/file.hpp"
#include "store/random.hpp"
#include "text/proof_label.hpp"

namespace sp::cli {
namespace {

struct Flags {
  std::optional<std::string> key;
  std::optional<std::string> new_key;
  std::optional<std::string> name;
};

/// Nothing is left where one of the two cannot be made.
Result<void> write_keys(const SigningKey& key, const std::string& path) {
  const auto open = path + ".pub";
  const auto given = create_file(open, key_text(public_part(key)), NewFileAccess::as_usual);
  if (!given) return given;
  const auto kept = create_file(path, key_text(key), NewFileAccess::owner_alone);
  if (!kept) remove_file(open);
  return kept;
}

Result<ExitStatus> make_keys(const std::string& path, const Flags& flags, Context& context) {
  for (const auto& file : {path, path + ".pub"}) {
    if (const auto apart = context.keep_apart(file); !apart) return fail(apart.error());
  }
  const SigningKey key{.name = flags.name.value_or("sp"), .seed = random_seed()};
  if (!is_key_name(key.name)) {
    return fail(
        {.code = ErrorCode::option_bad_value, .args = {"--name", key.name, "a-z 0-9 . - _ /"}});
  }
  if (const auto written = write_keys(key, path); !written) return fail(written.error());
  Answer answer;
  answer.schema = "sp.keys/1";
  answer.data["key"] = path;
  answer.data["public_key"] = path + ".pub";
  answer.data["name"] = key.name;
  answer.text = [&](const TextStyle&) {
    return context.say(ProofLabel::keys_made, {path, path + ".pub"}) + "\n";
  };
  return context.give(answer);
}

Json checkpoint_json(const Checkpoint& checkpoint, const std::string& name,
                     const std::string& note) {
  Json data;
  data["size"] = checkpoint.size;
  data["root"] = to_hex(checkpoint.root);
  data["made_at"] = to_rfc3339_utc(checkpoint.made_at);
  data["signed_by"] = name;
  data["note"] = note;
  return data;
}

Result<ExitStatus> sign(const SigningKey& key, Context& context) {
  const auto store = context.open_store(StoreMode::read);
  if (!store) return fail(store.error());
  if (const auto timed = sign_by_clock_alone(context, **store); !timed) return fail(timed.error());
  const auto checkpoint = take_checkpoint(**store, context.now());
  if (!checkpoint) return fail(checkpoint.error());
  const auto note = sign_checkpoint(*checkpoint, key);
  // Signed to the byte: nothing of it may be drawn in other characters.
  if (context.format() == Format::table) return context.print(note);
  Answer answer;
  answer.schema = "sp.checkpoint/1";
  answer.data = checkpoint_json(*checkpoint, key.name, note);
  answer.data["log_id"] = (*store)->log_id();
  answer.text = [&](const TextStyle&) { return note; };
  return context.give(answer);
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  if (flags.new_key && flags.key) {
    return fail({.code = ErrorCode::argument_unexpected, .args = {"--key", "checkpoint"}});
  }
  if (flags.name && !flags.new_key) {
    return fail({.code = ErrorCode::option_missing, .args = {"--new-key", "checkpoint"}});
  }
  if (flags.new_key) return make_keys(*flags.new_key, flags, context);
  if (!flags.key) return fail({.code = ErrorCode::option_missing, .args = {"--key", "checkpoint"}});
  const auto key = read_signing_key(*flags.key, context);
  if (!key) return fail(key.error());
  return sign(*key, context);
}

}  // namespace

const Command checkpoint_command{
    "checkpoint", Group::trust, HelpLabel::about_checkpoint,
    [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.value("--key", "FILE", flags->key, HelpLabel::help_key);
      options.value("--new-key", "FILE", flags->new_key, HelpLabel::help_new_key);
      options.value("--name", "NAME", flags->name, HelpLabel::help_key_name);
      return [flags](Context& context) { return run(*flags, context); };
    },
    Shape::sheet};

}  // namespace sp::cli
