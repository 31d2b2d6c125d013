// SPDX-License-Identifier: Apache-2.0
// All that a command may touch: the settings, the moment, the store, the library, and the way out.
#pragma once

#include "cli/answer.hpp"
#include "cli/command.hpp"
#include "cli/environment.hpp"
#include "cli/exit_status.hpp"
#include "cli/options.hpp"
#include "cli/row_stream.hpp"
#include "cli/settings.hpp"
#include "desk/case_view.hpp"
#include "desk/library.hpp"
#include "store/case_store.hpp"
#include "text/calendar_label.hpp"
#include "text/case_label.hpp"
#include "text/draft_label.hpp"
#include "text/label.hpp"
#include "text/proof_label.hpp"
#include "text/report_label.hpp"
#include "text/upkeep_label.hpp"

#include <memory>
#include <ostream>
#include <string>

namespace sp::cli {

/// What every command understands.
struct GlobalFlags {
  std::optional<std::string> database;
  std::optional<std::string> standards;
  std::optional<std::string> format;
  std::optional<std::string> output;
  std::optional<std::string> language;
  std::optional<std::string> colour;
  std::optional<std::string> now;
};

class Context {
 public:
  Context(const Environment& environment, GlobalFlags flags, std::ostream& out, std::ostream& err);

  /// Reads the settings and the given now; the context is not to be used where it fails. A command
  /// of words alone goes on without settings that cannot be read, and takes no now.
  Result<void> prepare(Shape shape);
  /// output_is_input where --output names `path`, which the command reads or makes: an answer must
  /// not take its place.
  Result<void> keep_apart(const std::string& path) const;

  const Environment& environment() const { return environment_; }
  const Settings& settings() const { return settings_; }
  Language language() const { return settings_.language; }
  Format format() const { return format_; }
  TextStyle style() const;
  Instant now() const { return now_; }
  bool now_was_given() const { return now_given_; }
  /// Any of the catalogues of texts: Label, CaseLabel, ReportLabel, …
  template <class AnyLabel>
  std::string say(AnyLabel label, const std::vector<std::string>& given = {}) const {
    return sp::say(label, language(), given);
  }

  /// database_not_given where no setting names one.
  Result<std::unique_ptr<CaseStore>> open_store(StoreMode mode) const;
  /// standards_not_given where no setting names a folder.
  Result<Library> library() const;

  /// The typed request, for comparing repeated ones; set by the parser.
  std::string arguments;

  /// What `--format json` prints of the answer.
  Json envelope(const Answer& answer) const;
  /// Writes the answer in the chosen format to stdout or --output, warnings to stderr.
  Result<ExitStatus> give(const Answer& answer, ExitStatus status = ExitStatus::done);
  /// The same of rows that are still to be found: CSV and JSON Lines are written as they come, so
  /// that memory does not grow with them; for the other formats they are put into `answer`. What
  /// `source` sets of the answer counts for these alone.
  Result<ExitStatus> give_rows(Answer& answer, const RowSource& source);
  /// Has the reader of stdout gone, before all was written?
  bool reader_has_gone() const { return !flags_.output && !out_.good(); }
  /// Where the result goes instead of stdout.
  const std::optional<std::string>& output() const { return flags_.output; }
  /// Writes a file of bytes to --output, which must be given, and says about it on stdout.
  Result<ExitStatus> give_file(const std::string& bytes, const Answer& about);
  /// The same with a file that must not be there yet. file_exists.
  Result<ExitStatus> give_new_file(const std::string& bytes, const Answer& about);
  /// Text that is nothing but text (help, version).
  Result<ExitStatus> print(const std::string& text);
  /// A line to stderr that is not part of the result.
  void tell(const std::string& line);

 private:
  Result<void> set_now();
  Result<std::string> rendered(const Answer& answer) const;
  std::string as_of_line(const Answer& answer) const;
  void tell_warnings(const Answer& answer);
  Result<ExitStatus> give_collected(Answer& answer, const RowSource& source);

  const Environment& environment_;
  GlobalFlags flags_;
  Settings settings_;
  Format format_ = Format::table;
  Instant now_{};
  bool now_given_ = false;
  std::ostream& out_;
  std::ostream& err_;
};

/// Declares the flags that every command understands; CSV is for rows alone.
void declare_global(Options& options, GlobalFlags& flags, Shape shape = Shape::rows);

/// Flags of everything that reads cases.
struct ReadFlags {
  std::optional<std::string> as_of;
  std::optional<std::string> known_at;
  std::optional<std::string> beyond;

  void declare(Options& options);
  Result<VantageRequest> request(const Context& context) const;
};

/// Reads a typed time; time_invalid.
Result<TypedTime> read_time(const std::string& text);
/// The date in `zone` that a typed --known-at means; nothing where none was typed. time_invalid.
Result<std::optional<Date>> read_known_date(const std::optional<std::string>& text,
                                            const Zone& zone, Instant now);
BeyondCoverage beyond_of(const std::optional<std::string>& choice);
void declare_beyond(Options& options, std::optional<std::string>& target);

std::string words_of(const Warning& warning, Language language);

}  // namespace sp::cli
