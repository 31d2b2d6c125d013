// SPDX-License-Identifier: Apache-2.0
#include "cli/context.hpp"

#include "base/utf8.hpp"
#include "cli/output.hpp"
#include "cli/terminal.hpp"
#include "files/file.hpp"
#include "report/csv.hpp"
#include "report/markdown.hpp"
#include "report/table_text.hpp"
#include "text/spoken_time.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

namespace sp::cli {
namespace {

constexpr std::string_view format_names[] = {"table",  "csv",        "json",    "jsonl", "markdown",
                                             "nagios", "prometheus", "mermaid", "dot",   "svg"};

/// What a drawing is called in the terminal, where it is no table.
constexpr std::string_view text_format = "text";

bool is_for_monitoring(std::string_view format) {
  return format == "nagios" || format == "prometheus";
}

bool is_drawing(std::string_view format) {
  return format == "mermaid" || format == "dot" || format == "svg";
}

Format format_of(const std::optional<std::string>& name) {
  if (!name || name == text_format) return Format::table;
  const auto* found = std::find(std::begin(format_names), std::end(format_names), *name);
  return static_cast<Format>(found - std::begin(format_names));
}

/// The file that is meant, through links, whether it is there or not.
std::filesystem::path resolved(const std::string& path) {
  std::error_code fault;
  const auto absolute = std::filesystem::absolute(path, fault);
  auto whole = std::filesystem::weakly_canonical(absolute, fault);
  return fault ? absolute.lexically_normal() : whole;
}

std::string json_lines(const Json& data) {
  const auto* records = data.as_array();
  if (records == nullptr) return to_json_line(data) + "\n";
  std::string text;
  for (const auto& record : *records) text += to_json_line(record) + "\n";
  return text;
}

Json log_json(const LogFooter& log) {
  Json json;
  json["id"] = log.id;
  json["size"] = log.mark.size;
  json["root"] = to_hex(log.mark.root);
  return json;
}

}  // namespace

Context::Context(const Environment& environment, GlobalFlags flags, std::ostream& out,
                 std::ostream& err)
    : environment_(environment), flags_(std::move(flags)), out_(out), err_(err) {}

Result<void> Context::prepare(Shape shape) {
  format_ = format_of(flags_.format);
  auto found = find_settings({flags_.database, flags_.standards, flags_.language}, environment_);
  if (!found && shape != Shape::words) return fail(found.error());
  settings_.language = language_of(flags_.language, environment_);
  if (found) settings_ = std::move(*found);
  if (settings_.file) {
    if (const auto apart = keep_apart(*settings_.file); !apart) return apart;
  }
  // Beside the database lies what SQLite takes back half a change with, and the line of writers.
  for (const auto* ending : {"", "-journal", "-wal", "-shm", ".lock", ".reminders"}) {
    if (!settings_.database) break;
    if (const auto apart = keep_apart(*settings_.database + ending); !apart) return apart;
  }
  if (shape == Shape::words) return {};
  return set_now();
}

Result<void> Context::keep_apart(const std::string& path) const {
  if (!flags_.output) return {};
  const auto output = resolved(*flags_.output);
  if (output != resolved(path)) return {};
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

Result<std::unique_ptr<CaseStore>> Context::open_store(StoreMode mode) const {
  if (!settings_.database) return fail({.code = ErrorCode::database_not_given, .args = {}});
  return CaseStore::open({.path = *settings_.database, .mode = mode});
}

Result<Library> Context::library() const {
  if (!settings_.standards) return fail({.code = ErrorCode::standards_not_given, .args = {}});
  if (flags_.output && file_exists(*flags_.output)) {
    const auto inside = resolved(*flags_.output).lexically_relative(resolved(*settings_.standards));
    if (!inside.empty() && *inside.begin() != "..") {
      return fail({.code = ErrorCode::output_is_input, .args = {*flags_.output}});
    }
  }
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
  if (answer.log) whole["log"] = log_json(*answer.log);
  return whole;
}

/// The moment that a table tells of, below it; nothing where it tells of none.
std::string Context::as_of_line(const Answer& answer) const {
  if (!answer.as_of) return {};
  const auto moment = spoken_time(*answer.as_of, answer.zone, language());
  return "\n" + say(Label::as_of_line, {moment, answer.zone.name()}) + "\n";
}

Result<std::string> Context::rendered(const Answer& answer) const {
  const TextStyle plain{.width = 0, .colour = false, .unicode = true};
  switch (format_) {
    case Format::table:
      if (answer.text) return answer.text(style());
      return to_table_text(*answer.listing, style()) + as_of_line(answer);
    case Format::json:
      return to_json_text(envelope(answer));
    case Format::jsonl:
      return json_lines(answer.data);
    case Format::csv:
      return to_csv(*answer.listing);
    case Format::markdown:
      if (answer.markdown) return answer.markdown();
      if (answer.listing) return to_markdown(*answer.listing) + as_of_line(answer);
      return to_code_block(answer.text(plain));
    case Format::nagios:
    case Format::prometheus:
      return answer.monitoring();
    case Format::mermaid:
    case Format::dot:
    case Format::svg:
      break;
  }
  throw std::logic_error("a drawing is printed by its own command");
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

Result<ExitStatus> Context::give_collected(Answer& answer, const RowSource& source) {
  const auto collected = source([&answer](const Row& row) -> Result<bool> {
    answer.listing->rows.push_back(row);
    return true;
  });
  if (!collected) return fail(collected.error());
  answer.data = records_of(*answer.listing);
  return give(answer);
}

Result<ExitStatus> Context::give_rows(Answer& answer, const RowSource& source) {
  if (format_ != Format::csv && format_ != Format::jsonl) return give_collected(answer, source);
  std::unique_ptr<Replacement> file;
  if (flags_.output) {
    auto begun = Replacement::begin(*flags_.output);
    if (!begun) return fail(begun.error());
    file = std::move(*begun);
  }
  RowStream stream(format_, *answer.listing, out_, std::move(file));
  const auto found = source([&stream](const Row& row) { return stream.add(row); });
  if (!found) return fail(found.error());
  if (const auto seen_out = stream.finish(); !seen_out) return fail(seen_out.error());
  tell_warnings(answer);
  return ExitStatus::done;
}

Result<ExitStatus> Context::give_file(const std::string& bytes, const Answer& about) {
  if (!flags_.output) throw std::logic_error("a file without a name");
  if (const auto written = replace_file(*flags_.output, bytes); !written) {
    return fail(written.error());
  }
  flags_.output.reset();
  return give(about);
}

Result<ExitStatus> Context::give_new_file(const std::string& bytes, const Answer& about) {
  if (!flags_.output) throw std::logic_error("a file without a name");
  const auto made = create_file(*flags_.output, bytes, NewFileAccess::as_usual);
  if (!made) return fail(made.error());
  flags_.output.reset();
  return give(about);
}

Result<ExitStatus> Context::print(const std::string& text) {
  if (flags_.output) {
    const auto written = replace_file(*flags_.output, text);
    if (!written) return fail(written.error());
    return ExitStatus::done;
  }
  if (const auto out = put(out_, text); !out) return fail(out.error());
  return ExitStatus::done;
}

void Context::tell(const std::string& line) {
  err_ << (style().unicode ? line : in_ascii_drawing(line)) << '\n';
}

void declare_global(Options& options, GlobalFlags& flags, Shape shape) {
  std::vector<std::string> formats{std::begin(format_names), std::end(format_names)};
  const bool monitoring = shape == Shape::monitoring;
  if (shape != Shape::rows && !monitoring) std::erase(formats, "csv");
  if (!monitoring) std::erase_if(formats, is_for_monitoring);
  if (shape == Shape::drawing) formats.front() = text_format;
  if (shape != Shape::drawing) std::erase_if(formats, is_drawing);
  options.value("--db", "FILE", flags.database, HelpLabel::help_db);
  options.value("--standards", "DIR", flags.standards, HelpLabel::help_standards);
  options.choice("--format", std::move(formats), flags.format,
                 shape == Shape::drawing ? HelpLabel::help_format_drawing : HelpLabel::help_format);
  options.value("--output", "FILE", flags.output, HelpLabel::help_output);
  options.choice("--lang", {"en", "id"}, flags.language, HelpLabel::help_lang);
  options.choice("--color", {"auto", "always", "never"}, flags.colour, HelpLabel::help_color);
  options.value("--now", "TIME", flags.now, HelpLabel::help_now);
}

void ReadFlags::declare(Options& options) {
  options.value("--as-of", "TIME", as_of, HelpLabel::help_as_of);
  options.value("--known-at", "TIME", known_at, HelpLabel::help_known_at);
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
  options.choice("--beyond-coverage", {"fail", "provisional"}, target, HelpLabel::help_beyond);
}

}  // namespace sp::cli
