// SPDX-License-Identifier: Apache-2.0
// What can be read and written between BEGIN and the end of a transaction.
#pragma once

#include "store/case_store.hpp"
#include "store/sqlite_open.hpp"
#include "store/statements.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sp {

class SqliteTransaction final : public CaseWriter {
 public:
  SqliteTransaction(const Connection& connection, std::string path)
      : statements_(*connection.database), log_id_(connection.log_id), path_(std::move(path)) {}

  Result<LogHead> head() override;
  Result<std::string> find_case(const std::string& name) override;
  Result<std::vector<CaseEvent>> events_of(const std::string& case_number) override;
  Result<void> walk(const LogFilter& filter,
                    const std::function<Result<bool>(const LoggedEvent&)>& visit) override;
  Result<std::optional<CaseEvent>> event_of_request(const std::string& request_id) override;
  Result<bool> request_matches(const std::string& request_id, std::string_view arguments) override;
  Result<std::vector<std::string>> corrected_cases() override;
  Result<std::vector<CaseRow>> cases(const CaseFilter& filter) override;
  Result<CaseRow> case_row(const std::string& case_number) override;
  Result<std::vector<DeadlineRow>> deadlines(Instant until) override;
  Result<ReminderState> reminder_state(const Reminder& reminder) override;
  Result<std::vector<Reminder>> pending_reminders() override;
  Result<std::string> blob(const Hash& hash) override;
  Result<std::optional<std::string>> compiled(const CompiledKey& key) override;
  Result<std::optional<Hash>> known_edition(const std::string& standard_id,
                                            std::int64_t edition) override;
  Result<std::optional<std::string>> case_with_ref(const std::string& office, int year,
                                                   const std::string& ref) override;
  Result<std::int64_t> size_known_at(Instant known_at) override;
  Result<Hash> root(std::int64_t size) override;
  Result<std::vector<Hash>> inclusion(std::int64_t seq, std::int64_t size) override;

  Result<std::string> next_case_number(int year) override;
  Result<void> put_blob(const Hash& hash, std::string_view bytes) override;
  Result<void> put_compiled(const CompiledKey& key, std::string_view bytes) override;
  Result<CaseEvent> append(CaseEvent event, std::string_view request_arguments) override;
  Result<void> project(const Projection& projection) override;
  Result<void> put_reminder(const Reminder& reminder, ReminderState state) override;

  /// From here on the database may be closed.
  void forget_statements() { statements_.forget(); }
  /// The first failure of a write: after it nothing may be committed.
  const std::optional<Error>& failure() const { return failure_; }
  /// The last event appended, if any.
  const std::optional<CaseEvent>& last_appended() const { return last_appended_; }
  /// Has an event been found by its request id?
  bool request_found() const { return request_found_; }

 private:
  template <class Work>
  auto guarded_write(const Work& work) -> decltype(work());
  CaseEvent append_event(CaseEvent event, std::string_view request_arguments);
  LogHead read_head();
  Error unknown_case(const std::string& name);

  Statements statements_;
  LogId log_id_;
  std::string path_;
  std::optional<Error> failure_;
  std::optional<CaseEvent> last_appended_;
  bool request_found_ = false;
};

}  // namespace sp
