// SPDX-License-Identifier: Apache-2.0
#include "desk/many.hpp"

#include "cases/corrections.hpp"
#include "desk/recording.hpp"

#include <algorithm>

namespace sp {
namespace {

/// Does the verb concern the case as it is?
Result<bool> is_concerned(CaseReader& reader, Judges& judges, const CaseRow& row,
                          const Command& command) {
  if (command.verb == Verb::suspend) return !row.held;
  if (!row.held) return false;
  const auto log = reader.events_of(row.case_number);
  if (!log) return fail(log.error());
  const auto judge = judges.of(reader, pins_in_force(*log));
  if (!judge) return fail(judge.error());
  const auto state = fold_stored((*judge)->standard, *log);
  if (!state) return fail(state.error());
  const auto* hold = state->suspension();
  return hold != nullptr && hold->cause == command.cause.value_or("");
}

Result<ManyWritten> do_to_all(CaseWriter& writer, Judges& judges, const std::vector<CaseRow>& rows,
                              const Command& command, const Occasion& occasion) {
  ManyWritten done;
  for (const auto& row : rows) {
    if (is_closed(row.status)) continue;
    const auto concerned = is_concerned(writer, judges, row, command);
    if (!concerned) return fail(concerned.error());
    if (!*concerned) {
      if (row.held) done.left_alone.push_back(row.case_number);
      continue;
    }
    const auto own = part_of(occasion, row.case_number, done.written.empty());
    auto own_command = command;
    auto written = do_to(writer, judges, row.case_number, deed_of(own_command, own), own);
    if (!written) return fail(written.error());
    done.written.push_back(std::move(*written));
  }
  return done;
}

/// What the request did when it was written, in whatever state the cases are by now.
Result<ManyWritten> tell_again(CaseReader& reader, Judges& judges, const std::vector<CaseRow>& rows,
                               const std::string& first_case, const Occasion& occasion) {
  ManyWritten done;
  for (const auto& row : rows) {
    const bool first = row.case_number == first_case;
    auto known = known_request(reader, judges, part_of(occasion, row.case_number, first));
    if (!known) return fail(known.error());
    if (*known) done.written.push_back(std::move(**known));
  }
  return done;
}

Result<ManyWritten> do_or_tell(CaseWriter& writer, const std::vector<CaseRow>& rows,
                               const Command& command, const Occasion& occasion) {
  Judges judges;
  const auto before = known_request(writer, judges, occasion);
  if (!before) return fail(before.error());
  if (!*before) return do_to_all(writer, judges, rows, command, occasion);
  return tell_again(writer, judges, rows, (*before)->event.case_number, occasion);
}

Result<std::vector<CaseRow>> rows_of(CaseReader& reader, const std::string& standard_id) {
  auto all =
      reader.cases({.ref = {}, .standard_id = standard_id, .closed = {}, .received_until = {}});
  if (!all) return fail(all.error());
  if (all->empty()) return fail({.code = ErrorCode::standard_unknown, .args = {standard_id}});
  return std::move(*all);
}

}  // namespace

Result<ManyWritten> perform_all(CaseStore& store, const std::string& standard_id,
                                const Command& command, const Occasion& occasion) {
  if (const auto allowed = check_given_now(store, occasion); !allowed) return fail(allowed.error());
  std::optional<ManyWritten> done;
  const auto ended = store.write([&](CaseWriter& writer) -> Result<Ending> {
    const auto rows = rows_of(writer, standard_id);
    if (!rows) return fail(rows.error());
    auto all = do_or_tell(writer, *rows, command, in_turn(occasion));
    if (!all) return fail(all.error());
    done = std::move(*all);
    const bool nothing_new = done->written.empty() || done->written.front().repeated;
    return occasion.dry_run || nothing_new ? Ending::roll_back : Ending::commit;
  });
  if (!ended) return fail(ended.error());
  return std::move(*done);
}

}  // namespace sp
