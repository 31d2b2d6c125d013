// SPDX-License-Identifier: Apache-2.0
#include "desk/many.hpp"

#include "cases/corrections.hpp"
#include "desk/recording.hpp"

#include <algorithm>

namespace sp {
namespace {

Occasion occasion_for(const Occasion& occasion, const std::string& case_number) {
  auto own = occasion;
  if (own.request_id) *own.request_id += "#" + case_number;
  return own;
}

Result<bool> was_asked_before(CaseReader& reader, const Occasion& occasion) {
  if (!occasion.request_id) return false;
  const auto event = reader.event_of_request(*occasion.request_id);
  if (!event) return fail(event.error());
  return event->has_value();
}

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

Result<ManyWritten> do_to_all(CaseWriter& writer, const std::vector<CaseRow>& rows,
                              const Command& command, const Occasion& occasion) {
  ManyWritten done;
  Judges judges;
  for (const auto& row : rows) {
    const auto own = occasion_for(occasion, row.case_number);
    const auto repeated = was_asked_before(writer, own);
    if (!repeated) return fail(repeated.error());
    const auto concerned = is_concerned(writer, judges, row, command);
    if (!concerned) return fail(concerned.error());
    if (!*repeated && !*concerned) {
      if (row.held) done.left_alone.push_back(row.case_number);
      continue;
    }
    auto own_command = command;
    auto written = do_to(writer, judges, row.case_number, deed_of(own_command, own), own);
    if (!written) return fail(written.error());
    done.written.push_back(std::move(*written));
  }
  return done;
}

Result<std::vector<CaseRow>> open_rows(CaseReader& reader, const std::string& standard_id) {
  auto all =
      reader.cases({.ref = {}, .standard_id = standard_id, .closed = {}, .received_until = {}});
  if (!all) return fail(all.error());
  if (all->empty()) return fail({.code = ErrorCode::standard_unknown, .args = {standard_id}});
  all->erase(std::remove_if(all->begin(), all->end(),
                            [](const CaseRow& row) { return is_closed(row.status); }),
             all->end());
  return std::move(*all);
}

}  // namespace

Result<ManyWritten> perform_all(CaseStore& store, const std::string& standard_id,
                                const Command& command, const Occasion& occasion) {
  if (const auto allowed = check_given_now(store, occasion); !allowed) return fail(allowed.error());
  std::optional<ManyWritten> done;
  const auto ended = store.write([&](CaseWriter& writer) -> Result<Ending> {
    const auto rows = open_rows(writer, standard_id);
    if (!rows) return fail(rows.error());
    auto all = do_to_all(writer, *rows, command, in_turn(occasion));
    if (!all) return fail(all.error());
    done = std::move(*all);
    return occasion.dry_run || done->written.empty() ? Ending::roll_back : Ending::commit;
  });
  if (!ended) return fail(ended.error());
  return std::move(*done);
}

}  // namespace sp
