// SPDX-License-Identifier: Apache-2.0
// sp backup: a copy of the database while others write, or the verification of such a copy.
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/views/verification_words.hpp"
#include "text/upkeep_label.hpp"

namespace sp::cli {
namespace {

struct Flags {
  std::string file;
  bool verify = false;
};

/// What was copied.
struct Backup {
  std::string file;
  std::string log_id;
  LogHead head;
};

Json json_of(const Backup& backup) {
  Json data;
  data["file"] = backup.file;
  data["log_id"] = backup.log_id;
  data["events"] = backup.head.seq;
  data["last_hash"] = backup.head.seq > 0 ? Json(to_hex(backup.head.hash)) : Json();
  return data;
}

std::string text_of(const Backup& backup, Language language) {
  const bool empty = backup.head.seq == 0;
  return sp::say(UpkeepLabel::backup_done, language, {backup.file}) + "\n" +
         sp::say(empty ? UpkeepLabel::log_is_empty : UpkeepLabel::log_is, language,
                 {backup.log_id, std::to_string(backup.head.seq), to_hex(backup.head.hash)}) +
         "\n";
}

Result<ExitStatus> make(const std::string& file, Context& context) {
  const auto store = context.open_store(StoreMode::read);
  if (!store) return fail(store.error());
  const auto head = (*store)->backup(file);
  if (!head) return fail(head.error());
  const Backup backup{.file = file, .log_id = (*store)->log_id(), .head = *head};
  Answer answer;
  answer.schema = "sp.backup/1";
  answer.data = json_of(backup);
  answer.text = [&](const TextStyle&) { return text_of(backup, context.language()); };
  return context.give(answer);
}

/// Of a file that is read, by the name that was given; it need not be made.
Error unusable(const std::string& file, Error error) {
  const bool folder =
      error.code == ErrorCode::database_path_unsafe && error.args.at(1) == "directory";
  if (folder) error = {.code = ErrorCode::file_is_directory, .args = {file}};
  if (error.code == ErrorCode::database_missing) error.code = ErrorCode::file_missing;
  if (error.code == ErrorCode::io_failed) error.code = ErrorCode::file_unreadable;
  error.args.front() = file;
  error.where = {file, {}};
  return error;
}

/// A file that is too damaged to be opened is a finding as well.
Result<Verification> look(const std::string& file) {
  const auto store = CaseStore::open({.path = file, .mode = StoreMode::read});
  if (!store && store.error().code == ErrorCode::database_corrupt) return unopened(store.error());
  if (!store) return fail(unusable(file, store.error()));
  return verify(**store, {});
}

/// What `sp verify` says of it.
Result<ExitStatus> check(const std::string& file, Context& context) {
  const auto done = look(file);
  if (!done) return fail(done.error());
  Answer answer;
  answer.schema = "sp.verify/1";
  answer.data = verification_json(*done, {});
  answer.text = [&](const TextStyle&) { return verification_text(*done, {}, context); };
  return context.give(answer, done->flaw ? ExitStatus::found : ExitStatus::done);
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  if (const auto apart = context.keep_apart(flags.file); !apart) return fail(apart.error());
  return flags.verify ? check(flags.file, context) : make(flags.file, context);
}

}  // namespace

const Command backup_command{"backup", Group::trust, HelpLabel::about_backup,
                             [](Options& options) -> Run {
                               auto flags = std::make_shared<Flags>();
                               options.argument("FILE", flags->file, HelpLabel::help_backup_file);
                               options.flag("--verify", flags->verify,
                                            HelpLabel::help_backup_verify);
                               return [flags](Context& context) { return run(*flags, context); };
                             },
                             Shape::sheet};

}  // namespace sp::cli
