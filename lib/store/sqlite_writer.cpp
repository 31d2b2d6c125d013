// SPDX-License-Identifier: Apache-2.0
#include "cases/case_number.hpp"
#include "store/case_rows.hpp"
#include "store/event_rows.hpp"
#include "store/random.hpp"
#include "store/sqlite_guard.hpp"
#include "store/sqlite_transaction.hpp"
#include "store/tree_rows.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <stdexcept>
#include <utility>

namespace sp {
namespace {

/// More than fit into the largest file that SQLite writes.
constexpr std::int64_t most_events = 1'000'000'000'000;

void insert_details(Statements& statements, std::int64_t seq,
                    const std::vector<DetailValue>& details) {
  for (const auto& detail : details) {
    Query insert(
        statements,
        "INSERT INTO details (seq, field, salt, value, commitment) VALUES (?, ?, ?, ?, ?)");
    ColumnWriter(insert)
        .add(seq)
        .add(detail.field)
        .add(detail.salt)
        .add(detail.value)
        .add(commit_detail(detail));
    insert.exec();
  }
}

void insert_request_salt(Statements& statements, std::int64_t seq, const Salt& salt) {
  Query insert(statements, "INSERT INTO request_salts (seq, salt) VALUES (?, ?)");
  ColumnWriter(insert).add(seq).add(salt);
  insert.exec();
}

void check_number(Statements& statements, const CaseEvent& event) {
  Query query(statements, "SELECT max(number) FROM events WHERE case_number = ?");
  ColumnWriter(query).add(event.case_number);
  query.executeStep();
  const auto last = ColumnReader(query).maybe_integer().value_or(0);
  if (event.number == last + 1) return;
  throw std::logic_error(
      fmt::format("event {} of {} cannot follow event {}", event.number, event.case_number, last));
}

/// What is left behind an end of the log that was cut off would be taken for the next event's.
void check_end(Statements& statements, std::int64_t last_seq) {
  if (last_seq >= most_events) throw CorruptRow(fmt::format("event {}: too high", last_seq));
  Query query(statements,
              "SELECT max(ifnull((SELECT max(seq) FROM details), 0), "
              "ifnull((SELECT max(seq) FROM request_salts), 0), "
              "ifnull((SELECT max(seq) FROM corrections), 0), "
              "ifnull((SELECT max(seq) FROM facts), 0))");
  query.executeStep();
  const auto behind = ColumnReader(query).integer();
  if (behind > last_seq) throw CorruptRow(fmt::format("event {} is missing", behind));
}

std::optional<Hash> commit_details(const std::vector<DetailValue>& details) {
  std::vector<std::pair<std::string, Hash>> commitments;
  for (const auto& detail : details) commitments.emplace_back(detail.field, commit_detail(detail));
  return combine_details(std::move(commitments));
}

void replace_deadlines(Statements& statements, const Projection& projection) {
  Query clear(statements, "DELETE FROM deadlines WHERE case_number = ?");
  ColumnWriter(clear).add(projection.row.case_number);
  clear.exec();
  for (const auto& deadline : projection.deadlines) {
    if (deadline.case_number != projection.row.case_number) {
      throw std::logic_error("a projection holds the deadline of another case");
    }
    Query insert(statements,
                 "INSERT INTO deadlines (case_number, clock, late_from, due) VALUES (?, ?, ?, ?)");
    ColumnWriter(insert)
        .add(deadline.case_number)
        .add(deadline.clock)
        .add(deadline.late_from)
        .add(deadline.due);
    insert.exec();
  }
}

void forget_reminder(Statements& statements, const Reminder& reminder) {
  Query forget(statements,
               "DELETE FROM reminders WHERE case_number = ? AND clock = ? AND kind = ? "
               "AND ifnull(late_from, '') = ifnull(?, '')");
  ColumnWriter(forget)
      .add(reminder.case_number)
      .add(reminder.clock)
      .add(reminder.kind)
      .add(reminder.late_from);
  forget.exec();
}

}  // namespace

template <class Work>
auto SqliteTransaction::guarded_write(const Work& work) -> decltype(work()) {
  // SQLite may have ended the transaction by itself: what followed would be committed at once.
  if (failure_) return fail(*failure_);
  auto result = guarded(path_, work);
  if (!result) failure_ = result.error();
  return result;
}

Result<std::string> SqliteTransaction::next_case_number(int year) {
  return guarded(path_, [&]() -> Result<std::string> {
    Query query(statements_, "SELECT max(running) FROM cases WHERE year = ?");
    ColumnWriter(query).add(std::int64_t{year});
    query.executeStep();
    CaseNumber number{.year = year, .running = ColumnReader(query).maybe_integer().value_or(0)};
    // The list of cases says where to look; what counts is the log.
    if (number.running > 0 && !has_events(statements_, to_string(number))) {
      throw CorruptRow(fmt::format("case {} is not in the log", to_string(number)));
    }
    do {
      ++number.running;
    } while (has_events(statements_, to_string(number)));
    return to_string(number);
  });
}

Result<void> SqliteTransaction::put_blob(const Hash& hash, std::string_view bytes) {
  if (sha256(bytes) != hash) throw std::logic_error("bytes are pinned under another hash");
  return guarded_write([&]() -> Result<void> {
    Query known(statements_, "SELECT bytes FROM blobs WHERE hash = ?");
    ColumnWriter(known).add(hash);
    if (known.executeStep()) {
      // A case that is opened on damaged bytes could never be judged.
      if (known.getColumn(0).getString() != bytes) throw changed_blob(hash);
      return {};
    }
    Query insert(statements_, "INSERT INTO blobs (hash, bytes) VALUES (?, ?)");
    ColumnWriter(insert).add(hash).add_blob(bytes);
    insert.exec();
    return {};
  });
}

Result<void> SqliteTransaction::put_compiled(const CompiledKey& key, std::string_view bytes) {
  return guarded_write([&]() -> Result<void> {
    Query insert(statements_, "INSERT OR REPLACE INTO compiled VALUES (?, ?, ?, ?)");
    ColumnWriter(insert).add(key.standard).add(key.calendar).add(key.form).add_blob(bytes);
    insert.exec();
    return {};
  });
}

CaseEvent SqliteTransaction::append_event(CaseEvent event, std::string_view request_arguments) {
  check_number(statements_, event);
  const auto head = read_head();
  check_end(statements_, head.seq);
  const auto details = salted(event.details);
  Commitments commitments{.details = commit_details(details), .request = std::nullopt};
  const Salt request_salt = random_bytes();
  if (event.request_id) commitments.request = commit(request_salt, request_arguments);
  event.seq = head.seq + 1;
  event.hash = hash_event(encode_event(event, log_id_, head.hash, commitments));
  insert_event(statements_, event, commitments);
  insert_details(statements_, event.seq, details);
  if (event.request_id) insert_request_salt(statements_, event.seq, request_salt);
  keep_subtrees(statements_, event.seq);
  last_appended_ = event;
  return event;
}

Result<CaseEvent> SqliteTransaction::append(CaseEvent event, std::string_view request_arguments) {
  return guarded_write(
      [&]() -> Result<CaseEvent> { return append_event(std::move(event), request_arguments); });
}

Result<void> SqliteTransaction::project(const Projection& projection) {
  return guarded_write([&]() -> Result<void> {
    upsert_case(statements_, projection.row);
    replace_deadlines(statements_, projection);
    return {};
  });
}

Result<void> SqliteTransaction::put_reminder(const Reminder& reminder, ReminderState state) {
  return guarded_write([&]() -> Result<void> {
    forget_reminder(statements_, reminder);
    if (state == ReminderState::unknown) return {};
    Query insert(statements_, "INSERT INTO reminders VALUES (?, ?, ?, ?, ?)");
    ColumnWriter(insert)
        .add(reminder.case_number)
        .add(reminder.clock)
        .add(reminder.kind)
        .add(reminder.late_from)
        .add(std::int64_t{state == ReminderState::done});
    insert.exec();
    return {};
  });
}

}  // namespace sp
