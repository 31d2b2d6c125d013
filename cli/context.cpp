// SPDX-License-Identifier: Apache-2.0
#include "cli/context.hpp"

#include "base/utf8.hpp"
#include "cli/terminal.hpp"
#include "files/file.hpp"
#include "report/csv.hpp"
#include "report/markdown.hpp"
#include "report/table_text.hpp"

#include <algorithm>
#include <filesystem>

namespace sp::cli {
namespace {

constexpr std::string_view format_names[] = {"table", "csv", "json", "jsonl", "markdown"};

Format format_of(const std::optional<std::string>& name) {
  if (!name) return Format::table;
  const auto* found = std::find(std::begin(format_names), std::end(format_names), *name);
  return static_cast<Format>(found - std::begin(format_names));
}

std::string json_lines(const Json& data) {
  const auto* records = data.as_array();
  if (records == nullptr) return to_json_line(data) + "\n";
  std::string text;
  for (const auto& record : *records) text += to_json_line(record) + "\n";
  return text;
}

}  // namespace

Context::Context(const Environment& environment, GlobalFlags flags, std::ostream& out,
                 std::ostream& err)
    : environment_(environment), flags_(std::move(flags)), out_(out), err_(err) {}

Result<void> Context::prepare() {
  format_ = format_of(flags_.format);
  auto found = find_settings({flags_.database, flags_.standards, flags_.language}, environment_);
  if (!found) return fail(found.error());
  settings_ = std::move(*found);
  if (const auto safe = check_output(); !safe) return fail(safe.error());
  return set_now();
}

/// A report must not take the place of the log.
Result<void> Context::check_output() const {
  if (!flags_.output || !settings_.database) return {};
  std::error_code fault;
  const bool same = std::filesystem::equivalent(*flags_.output, *settings_.database, fault);
  if (fault || !same) return {};
  return fail({.code = ErrorCode::output_is_input, .args = {*flags_.output}});
}

Result<void> Context::set_now() {
  now_ = environment_.clock();
  const auto given = flags_.now ? flags_.now : environment_.get("SP_NOW");
  if (!given) return {};
  const auto typed = read_time(*given);
  if (!typed) return fail(typed.error());
  now_ = resolve(*typed, settings_.zone, now_);
  now_given_ = true;
  return {};
}

TextStyle Context::style() const {
  auto style = style_of(flags_.colour, environment_);
  if (flags_.output) style = {.width = 0, .colour = false, .unicode = style.unicode};
  return style;
}

std::string Context::say(Label label, const std::vector<std::string>& given) const {
  return sp::say(label, language(), given);
}

Result<std::unique_ptr<CaseStore>> Context::open_store(StoreMode mode) const {
  if (!settings_.database) return fail({.code = ErrorCode::database_not_given, .args = {}});
  return CaseStore::open({.path = *settings_.database, .mode = mode});
}

Result<Library> Context::library() const {
  if (!settings_.standards) return fail({.code = ErrorCode::standards_not_given, .args = {}});
  return Library(StandardsFolder(*settings_.standards));
}

Json Context::envelope(const Answer& answer) const {
  Json warnings{Json::Array{}};
  for (const auto& warning : answer.warnings) {
    Json entry;
    entry["code"] = name_of(warning.code);
    entry["message"] = words_of(warning, Language::english);
    warnings.push_back(entry);
  }
  Json whole;
  whole["schema"] = answer.schema;
  whole["as_of"] = answer.as_of ? Json(to_rfc3339(*answer.as_of, answer.zone)) : Json();
  whole["data"] = answer.data;
  whole["warnings"] = warnings;
  return whole;
}

Result<std::string> Context::rendered(const Answer& answer) const {
  switch (format_) {
    case Format::table:
      return answer.text ? answer.text(style()) : to_table_text(*answer.listing, style());
    case Format::json:
      return to_json_text(envelope(answer));
    case Format::jsonl:
      return json_lines(answer.data);
    case Format::csv:
      if (answer.listing) return to_csv(*answer.listing);
      return fail({.code = ErrorCode::option_bad_value,
                   .args = {"--format", "csv", "table|json|jsonl|markdown"}});
    case Format::markdown:
      if (answer.markdown) return answer.markdown();
      if (answer.listing) return to_markdown(*answer.listing);
      return "```\n" + answer.text({.width = 0, .colour = false, .unicode = true}) + "```\n";
  }
  return std::string();
}

void Context::tell_warnings(const Answer& answer) {
  for (const auto& warning : answer.warnings) {
    tell("sp: " + say(Label::warning) + ": " + words_of(warning, language()));
  }
}

Result<ExitStatus> Context::give(const Answer& answer, ExitStatus status) {
  auto text = rendered(answer);
  if (!text) return fail(text.error());
  if (format_ == Format::table && !style().unicode) *text = in_ascii_drawing(*text);
  if (const auto printed = print(*text); !printed) return printed;
  tell_warnings(answer);
  return status;
}

Result<ExitStatus> Context::print(const std::string& text) {
  if (flags_.output) {
    const auto written = replace_file(*flags_.output, text);
    if (!written) return fail(written.error());
    return ExitStatus::done;
  }
  out_ << text;
  return ExitStatus::done;
}

void Context::tell(const std::string& line) {
  err_ << (style().unicode ? line : in_ascii_drawing(line)) << '\n';
}

void declare_global(Options& options, GlobalFlags& flags) {
  options.value("--db", "FILE", flags.database, Label::help_db);
  options.value("--standards", "DIR", flags.standards, Label::help_standards);
  options.choice("--format", {std::begin(format_names), std::end(format_names)}, flags.format,
                 Label::help_format);
  options.value("--output", "FILE", flags.output, Label::help_output);
  options.choice("--lang", {"en", "id"}, flags.language, Label::help_lang);
  options.choice("--color", {"auto", "always", "never"}, flags.colour, Label::help_color);
  options.value("--now", "TIME", flags.now, Label::help_now);
}

void ReadFlags::declare(Options& options) {
  options.value("--as-of", "TIME", as_of, Label::help_as_of);
  options.value("--known-at", "TIME", known_at, Label::help_known_at);
  declare_beyond(options, beyond);
}

Result<VantageRequest> ReadFlags::request(const Context& context) const {
  VantageRequest request{.now = context.now(),
                         .as_of = {},
                         .known_at = {},
                         .beyond = beyond_of(beyond),
                         .within = one_working_day};
  if (as_of) {
    const auto typed = read_time(*as_of);
    if (!typed) return fail(typed.error());
    request.as_of = *typed;
  }
  if (known_at) {
    const auto typed = read_time(*known_at);
    if (!typed) return fail(typed.error());
    request.known_at = *typed;
  }
  return request;
}

Result<TypedTime> read_time(const std::string& text) {
  const auto typed = parse_typed_time(text);
  if (!typed) return fail({.code = ErrorCode::time_invalid, .args = {text}});
  return *typed;
}

BeyondCoverage beyond_of(const std::optional<std::string>& choice) {
  return choice == "provisional" ? BeyondCoverage::provisional : BeyondCoverage::fail;
}

void declare_beyond(Options& options, std::optional<std::string>& target) {
  options.choice("--beyond-coverage", {"fail", "provisional"}, target, Label::help_beyond);
}

std::string words_of(const Warning& warning, Language language) {
  switch (warning.code) {
    case WarningCode::no_effective_date:
      return sp::say(Label::warn_no_effective_date, language, warning.args);
    case WarningCode::deadline_unknown:
      return sp::say(Label::warn_deadline_unknown, language, warning.args);
    case WarningCode::provisional:
      return sp::say(Label::warn_provisional, language, warning.args);
    case WarningCode::coverage_ends_soon:
      return sp::say(Label::warn_coverage_ends_soon, language, warning.args);
    case WarningCode::known_from_missing:
      return sp::say(Label::warn_known_from_missing, language, warning.args);
    case WarningCode::not_pausing:
      return sp::say(Label::warn_not_pausing, language, warning.args);
  }
  return {};
}

}  // namespace sp::cli
