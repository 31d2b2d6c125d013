// SPDX-License-Identifier: Apache-2.0
#include "desk/evidence.hpp"

#include "desk/looking.hpp"
#include "desk/verifying.hpp"
#include "ledger/event_columns.hpp"
#include "ledger/inclusion.hpp"
#include "ledger/merkle.hpp"

#include <fmt/format.h>

namespace sp {
namespace {

Failure corrupt(const std::string& what) {
  return fail({.code = ErrorCode::database_corrupt, .args = {"", what}});
}

/// The log as it was known, with its root computed from its events and not from the tree that is
/// kept beside them.
Result<LogMark> mark_whole_log(CaseReader& reader, LogReader& rows,
                               const std::optional<Instant>& known_at) {
  const auto head = reader.head();
  if (!head) return fail(head.error());
  const auto size = known_at ? reader.size_known_at(*known_at) : Result<std::int64_t>(head->seq);
  if (!size) return fail(size.error());
  Verification done;
  TreeFindings tree;
  tree.roots[*size] = MerkleTree().root();
  auto flaw = check_log(reader, rows, done, tree);
  if (flaw && !*flaw) flaw = check_file(rows);
  if (!flaw) return fail(flaw.error());
  if (*flaw) return fail(refusal_of(**flaw));
  return LogMark{.size = *size, .root = tree.roots.at(*size)};
}

Result<LoggedEvent> logged(CaseReader& reader, std::int64_t seq) {
  std::optional<LoggedEvent> found;
  LogFilter filter;
  filter.after = seq - 1;
  const auto walked = reader.walk(filter, [&](const LoggedEvent& event) -> Result<bool> {
    found = event;
    return false;
  });
  if (!walked) return fail(walked.error());
  if (!found || found->event.seq != seq) return corrupt(fmt::format("event {} is missing", seq));
  return std::move(*found);
}

Result<ProvedEvent> prove(CaseReader& reader, std::int64_t seq, const LogMark& mark) {
  auto event = logged(reader, seq);
  if (!event) return fail(event.error());
  auto path = reader.inclusion(seq, mark.size);
  if (!path) return fail(path.error());
  if (!is_included(event->event.hash, seq - 1, mark.size, *path, mark.root)) {
    return corrupt(fmt::format("event {}: the tree does not follow from the log", seq));
  }
  return ProvedEvent{.logged = std::move(*event), .path = std::move(*path)};
}

Result<std::vector<ProvedEvent>> prove_all(CaseReader& reader, const std::string& case_number,
                                           const LogMark& mark) {
  const auto all = reader.events_of(case_number);
  if (!all) return fail(all.error());
  std::vector<ProvedEvent> events;
  for (const auto& event : *all) {
    if (event.seq > mark.size) break;
    auto proved = prove(reader, event.seq, mark);
    if (!proved) return fail(proved.error());
    events.push_back(std::move(*proved));
  }
  return events;
}

Result<void> add_pinned(CaseReader& reader, const std::string& what, const Hash& hash,
                        std::vector<PinnedFile>& pinned) {
  auto bytes = reader.blob(hash);
  if (!bytes) return fail(bytes.error());
  pinned.push_back({.what = what, .hash = hash, .bytes = std::move(*bytes)});
  return {};
}

Result<void> add_files(CaseReader& reader, const Pins& pins, std::vector<PinnedFile>& pinned) {
  const auto standard = fmt::format("standard {} {}", pins.standard_id, pins.edition);
  if (const auto read = add_pinned(reader, standard, pins.standard, pinned); !read) {
    return fail(read.error());
  }
  if (const auto read = add_pinned(reader, "calendar", pins.calendar, pinned); !read) {
    return fail(read.error());
  }
  const auto files = listed_files(pinned.back().bytes);
  if (!files) return fail(files.error());
  for (const auto& file : *files) {
    const auto read = add_pinned(reader, file.kind + " " + file.id, file.hash, pinned);
    if (!read) return fail(read.error());
  }
  return {};
}

/// What each event pins, one after the other.
Result<std::vector<PinnedFile>> files_of(CaseReader& reader,
                                         const std::vector<ProvedEvent>& events) {
  std::vector<PinnedFile> pinned;
  for (const auto& proved : events) {
    const auto& pins = proved.logged.event.pins;
    if (!pins) continue;
    if (const auto added = add_files(reader, *pins, pinned); !added) return fail(added.error());
  }
  return pinned;
}

void replace(std::optional<std::string>& value, const std::string& by) {
  if (value) value = by;
}

/// The case as it is seen, told by a log without a personal value: none can come through.
Result<CaseView> view_without(const CaseView& seen, const std::vector<ProvedEvent>& events,
                              const Vantage& vantage, const std::string& in_place) {
  std::vector<CaseEvent> log;
  for (const auto& proved : events) {
    log.push_back(proved.logged.event);
    auto& details = log.back().details;
    for (const auto& field : detail_fields) replace(details.*field.member, in_place);
  }
  return view_log(seen.judge, std::move(log), vantage);
}

void leave_out(std::vector<ProvedEvent>& events) {
  for (auto& proved : events) {
    proved.logged.event.details = {};
    for (auto& detail : proved.logged.details) {
      detail.salt.reset();
      detail.value.reset();
    }
  }
}

Result<void> leave_out_personal(Evidence& evidence, const Vantage& vantage,
                                const std::optional<std::string>& in_place) {
  if (!in_place) return {};
  auto view = view_without(evidence.view, evidence.events, vantage, *in_place);
  if (!view) return fail(view.error());
  evidence.view = std::move(*view);
  leave_out(evidence.events);
  return {};
}

Result<Evidence> gather(CaseReader& reader, LogReader& rows, const EvidenceRequest& request) {
  auto view = look_at(reader, request.case_name, request.vantage);
  if (!view) return fail(view.error());
  const auto vantage = stand_at(request.vantage, view->zone());
  const auto mark = mark_whole_log(reader, rows, vantage.known_at);
  if (!mark) return fail(mark.error());
  auto events = prove_all(reader, view->state.case_number, *mark);
  if (!events) return fail(events.error());
  auto pinned = files_of(reader, *events);
  if (!pinned) return fail(pinned.error());
  Evidence evidence{.view = std::move(*view),
                    .log_id = rows.log_id(),
                    .mark = *mark,
                    .made_at = vantage.known_at.value_or(request.vantage.now),
                    .events = std::move(*events),
                    .pinned = std::move(*pinned)};
  const auto left_out = leave_out_personal(evidence, vantage, request.in_place_of_personal);
  if (!left_out) return fail(left_out.error());
  return evidence;
}

}  // namespace

Result<Evidence> gather_evidence(CaseStore& store, const EvidenceRequest& request) {
  std::optional<Evidence> evidence;
  const auto looked = store.examine([&](CaseReader& reader, LogReader& rows) -> Result<void> {
    auto gathered = gather(reader, rows, request);
    if (!gathered) return fail(gathered.error());
    evidence = std::move(*gathered);
    return {};
  });
  if (!looked) return fail(looked.error());
  return std::move(*evidence);
}

}  // namespace sp
