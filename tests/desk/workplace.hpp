// SPDX-License-Identifier: Apache-2.0
// An office with its desk: a folder of standards and calendars, a database that takes a given now,
// and short ways to take cases in and to do something with them. Times are in WIB.
#pragma once

#include "calendar/office.hpp"
#include "cases/standards.hpp"
#include "desk/looking.hpp"
#include "desk/writing.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sp::test {

class Workplace {
 public:
  /// An empty database beside the standards city/report (125 minutes), city/exemption (3 working
  /// days per employee) and city/licence (5 working days, declared pauses), with a calendar of 2024
  /// and 2025.
  explicit Workplace(bool replay = true);
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;
  ~Workplace();

  std::string path(const std::string& name) const { return folder_ + "/" + name; }
  std::string database() const { return path("sp.db"); }
  void write(const std::string& name, const std::string& bytes) const;
  std::string read(const std::string& name) const;
  void remove(const std::string& name) const;
  /// Puts `to` in the place of the first `from` in a file.
  void edit(const std::string& name, const std::string& from, const std::string& to) const;

  CaseStore& store() const { return *store_; }
  Library library() const { return Library(StandardsFolder(path("standards"))); }

  static Occasion occasion(std::string_view now);
  Result<Written> try_open(const std::string& standard, const Occasion& occasion,
                           const Intake& more = {}) const;
  Result<Written> try_act(const std::string& name, const Command& command,
                          const Occasion& occasion) const;
  /// The new case's number; it must succeed.
  std::string open(const std::string& standard, std::string_view now) const;
  Written act(const std::string& name, Verb verb, std::string_view now,
              const std::string& outcome = {}) const;
  Written suspend(const std::string& name, const std::string& cause, std::string_view now) const;

  /// The case as seen at `as_of` by one who knows all, or what was known at `known_at`.
  Result<CaseView> look(const std::string& name, std::string_view as_of,
                        std::string_view known_at = {}) const;
  /// Runs a question in a read transaction; it must succeed.
  template <class T>
  T ask(const std::function<Result<T>(CaseReader&)>& question) const {
    std::optional<T> answer;
    const auto asked = store_->read([&](CaseReader& reader) -> Result<void> {
      auto result = question(reader);
      if (!result) return fail(result.error());
      answer = std::move(*result);
      return {};
    });
    if (!asked) throw std::logic_error(std::string(name_of(asked.error().code)));
    return std::move(*answer);
  }
  CaseViews at_risk(const Vantage& vantage) const;

 private:
  std::string folder_;
  std::unique_ptr<CaseStore> store_;
};

Command command(Verb verb, const std::string& outcome = {});

/// The code of a refusal; empty for a success.
template <class T>
std::string code_of(const Result<T>& result) {
  return result ? std::string() : std::string(name_of(result.error().code));
}

Vantage vantage(std::string_view as_of, std::string_view known_at = {});

/// "2024-0001 overdue 2024-06-06T10:05 +12" for each case.
std::vector<std::string> told(const CaseViews& found);

}  // namespace sp::test
