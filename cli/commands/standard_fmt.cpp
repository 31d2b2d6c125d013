// SPDX-License-Identifier: Apache-2.0
// sp standard fmt: files in canonical form.
#include "base/utf8.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "files/file.hpp"
#include "formats/formatter.hpp"

#include <algorithm>
#include <filesystem>

namespace sp::cli {
namespace {

constexpr const char* standard_input = "-";

struct Flags {
  std::vector<std::string> files;
  bool check = false;
};

struct FormattedFile {
  std::string name;
  std::string before;
  std::string after;

  bool is_changed() const { return before != after; }
};

/// The first line in which two texts differ.
struct FirstChange {
  std::int64_t line = 0;
  std::string before;
  std::string after;
};

std::string line_at(const std::string& text, std::size_t begin) {
  return text.substr(begin, text.find('\n', begin) - begin);
}

FirstChange first_change(const FormattedFile& file) {
  const auto& [name, before, after] = file;
  const auto shorter = std::min(before.size(), after.size());
  std::size_t same = 0;
  while (same < shorter && before[same] == after[same]) ++same;
  const auto line_break = same == 0 ? before.npos : before.rfind('\n', same - 1);
  const auto begin = line_break == before.npos ? 0 : line_break + 1;
  const auto lines =
      std::count(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(begin), '\n');
  return {lines + 1, line_at(before, begin), line_at(after, begin)};
}

Result<FormattedFile> read(const std::string& name) {
  auto bytes = read_text_file(name == standard_input ? "/dev/stdin" : name);
  if (!bytes) return fail(bytes.error());
  auto formatted = format_file(*bytes, name);
  if (!formatted.text) {
    return fail({.code = ErrorCode::file_unusable,
                 .args = {name, std::to_string(formatted.findings.size())},
                 .findings = std::move(formatted.findings)});
  }
  return FormattedFile{name, std::move(*bytes), std::move(*formatted.text)};
}

/// All files or, where one of them cannot be used, none.
Result<std::vector<FormattedFile>> read(const std::vector<std::string>& names) {
  std::vector<FormattedFile> files;
  for (const auto& name : names) {
    auto file = read(name);
    if (!file) return fail(file.error());
    files.push_back(std::move(*file));
  }
  return files;
}

/// A link stays one: the file behind it is replaced.
Result<void> write(const FormattedFile& file) {
  std::error_code unknown;
  const auto real = std::filesystem::canonical(file.name, unknown);
  return replace_file(unknown ? file.name : real.string(), file.after);
}

Listing listing_of(const std::vector<FormattedFile>& files, bool check, const Context& context) {
  Listing listing{
      .schema = "sp.standard.fmt/1",
      .columns = {{.key = "file", .title = context.say(DraftLabel::file), .flexible = true},
                  {.key = {}, .title = context.say(DraftLabel::state)},
                  {.key = "changed", .title = {}},
                  {.key = "line", .title = {}}},
      .rows = {}};
  for (const auto& file : files) {
    const bool changed = file.is_changed();
    const auto state = check ? DraftLabel::state_untidy : DraftLabel::state_changed;
    Row row{{}, {{file.name}, {context.say(changed ? state : DraftLabel::state_tidy)}}};
    row.record["file"] = file.name;
    row.record["changed"] = changed;
    row.record["line"] = changed ? Json(first_change(file).line) : Json();
    listing.rows.push_back(std::move(row));
  }
  return listing;
}

/// The first line as it is and as it would be; in words where the two look alike, at the end.
std::string shown_change(const FormattedFile& file, const Context& context) {
  const auto& [name, before, after] = file;
  if (after == before + "\n") return "  " + context.say(DraftLabel::format_end_missing) + "\n";
  if (before.starts_with(after)) return "  " + context.say(DraftLabel::format_end_empty) + "\n";
  const auto first = first_change(file);
  return "  - " + harmless(first.before) + "\n  + " + harmless(first.after) + "\n";
}

std::string text_of(const std::vector<FormattedFile>& files, bool check, const Context& context) {
  std::string text;
  std::size_t changed = 0;
  for (const auto& file : files) {
    if (!file.is_changed()) continue;
    ++changed;
    const auto first = first_change(file);
    const auto label = check ? DraftLabel::format_untidy : DraftLabel::format_changed;
    text += context.say(label, {file.name, std::to_string(first.line)}) + "\n";
    if (check) text += shown_change(file, context);
  }
  const auto label = check ? DraftLabel::format_checked : DraftLabel::format_done;
  const std::vector counts{std::to_string(files.size()), std::to_string(changed)};
  return text + context.say(label, counts) + "\n";
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  const auto& names = flags.files;
  const bool from_stdin = std::count(names.begin(), names.end(), standard_input) > 0;
  if (from_stdin && names.size() > 1) {
    return fail({.code = ErrorCode::argument_unexpected, .args = {standard_input, "standard fmt"}});
  }
  for (const auto& name : names) {
    if (const auto apart = context.keep_apart(name); !apart) return fail(apart.error());
  }
  const auto files = read(names);
  if (!files) return fail(files.error());
  if (from_stdin && !flags.check) return context.print(files->front().after);
  bool changed = false;
  for (const auto& file : *files) {
    changed = changed || file.is_changed();
    if (flags.check || !file.is_changed()) continue;
    if (const auto written = write(file); !written) return fail(written.error());
  }
  Answer answer;
  answer.schema = "sp.standard.fmt/1";
  answer.listing = listing_of(*files, flags.check, context);
  answer.data = records_of(*answer.listing);
  answer.text = [&](const TextStyle&) { return text_of(*files, flags.check, context); };
  return context.give(answer, flags.check && changed ? ExitStatus::found : ExitStatus::done);
}

}  // namespace

const Command standard_fmt_command{
    "standard fmt", Group::standards, HelpLabel::about_standard_fmt, [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.arguments("FILE", flags->files, HelpLabel::help_fmt_file);
      options.flag("--check", flags->check, HelpLabel::help_fmt_check);
      return [flags](Context& context) { return run(*flags, context); };
    }};

}  // namespace sp::cli
