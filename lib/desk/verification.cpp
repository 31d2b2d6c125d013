// SPDX-License-Identifier: Apache-2.0
#include "desk/verification.hpp"

#include "desk/verifying.hpp"
#include "ledger/merkle.hpp"

#include <algorithm>
#include <array>
#include <future>
#include <memory>
#include <stdexcept>

namespace sp {
namespace {

struct CodeRow {
  FlawCode code;
  std::string_view name;
  FlawPart part;
};

constexpr std::array code_rows{
    CodeRow{FlawCode::file_damaged, "file_damaged", FlawPart::log},
    CodeRow{FlawCode::value_form, "value_form", FlawPart::log},
    CodeRow{FlawCode::number_wrong, "number_wrong", FlawPart::log},
    CodeRow{FlawCode::encoding_unknown, "encoding_unknown", FlawPart::log},
    CodeRow{FlawCode::encoding_wrong, "encoding_wrong", FlawPart::log},
    CodeRow{FlawCode::correction_wrong, "correction_wrong", FlawPart::log},
    CodeRow{FlawCode::facts_wrong, "facts_wrong", FlawPart::log},
    CodeRow{FlawCode::hash_wrong, "hash_wrong", FlawPart::log},
    CodeRow{FlawCode::details_wrong, "details_wrong", FlawPart::log},
    CodeRow{FlawCode::detail_wrong, "detail_wrong", FlawPart::log},
    CodeRow{FlawCode::request_wrong, "request_wrong", FlawPart::log},
    CodeRow{FlawCode::pinned_missing, "pinned_missing", FlawPart::log},
    CodeRow{FlawCode::pinned_changed, "pinned_changed", FlawPart::log},
    CodeRow{FlawCode::row_without_event, "row_without_event", FlawPart::log},
    CodeRow{FlawCode::other_log, "other_log", FlawPart::checkpoint},
    CodeRow{FlawCode::cut_off, "cut_off", FlawPart::checkpoint},
    CodeRow{FlawCode::rewritten, "rewritten", FlawPart::checkpoint},
    CodeRow{FlawCode::impossible, "impossible", FlawPart::procedure},
    CodeRow{FlawCode::projection_missing, "projection_missing", FlawPart::projection},
    CodeRow{FlawCode::projection_wrong, "projection_wrong", FlawPart::projection},
    CodeRow{FlawCode::projection_stray, "projection_stray", FlawPart::projection},
};

const CodeRow& row_of(FlawCode code) {
  const auto* row = std::find_if(code_rows.begin(), code_rows.end(),
                                 [&](const CodeRow& candidate) { return candidate.code == code; });
  if (row == code_rows.end()) throw std::logic_error("a flaw without a name");
  return *row;
}

std::optional<Flaw> compare(const Checkpoint& checkpoint, std::size_t place,
                            const Verification& done, const RootsBySize& roots) {
  const auto flaw = [&](FlawCode code, std::vector<std::string> args) {
    return Flaw{code, "checkpoint", std::to_string(place), std::move(args)};
  };
  const auto size = std::to_string(checkpoint.size);
  if (to_hex(checkpoint.log_id) != done.log_id) {
    return flaw(FlawCode::other_log, {to_hex(checkpoint.log_id), done.log_id});
  }
  if (checkpoint.size > done.events) {
    return flaw(FlawCode::cut_off, {size, std::to_string(done.events)});
  }
  if (roots.at(checkpoint.size) != checkpoint.root) return flaw(FlawCode::rewritten, {size});
  return std::nullopt;
}

std::optional<Flaw> check_checkpoints(const std::vector<Checkpoint>& checkpoints,
                                      const RootsBySize& roots, Verification& done) {
  std::size_t place = 0;
  for (const auto& checkpoint : checkpoints) {
    if (auto flaw = compare(checkpoint, ++place, done, roots)) return flaw;
  }
  for (const auto& checkpoint : checkpoints) done.covered = std::max(done.covered, checkpoint.size);
  return std::nullopt;
}

/// What can be looked at without the chain: half of the work.
struct Rest {
  std::optional<Flaw> of_file;
  std::optional<Flaw> of_cases;
  Verification counted;
};

Result<Rest> check_rest(CaseReader& reader, LogReader& rows) {
  Rest rest;
  auto flaw = check_file(rows);
  if (!flaw) return fail(flaw.error());
  rest.of_file = std::move(*flaw);
  if (rest.of_file) return rest;
  flaw = check_cases(reader, rows, rest.counted);
  if (!flaw) return fail(flaw.error());
  rest.of_cases = std::move(*flaw);
  return rest;
}

/// On a thread of its own.
std::future<Result<Rest>> check_rest_aside(std::unique_ptr<CaseStore> view) {
  return std::async(std::launch::async, [store = std::move(view)]() -> Result<Rest> {
    std::optional<Rest> rest;
    const auto looked = store->examine([&](CaseReader& reader, LogReader& rows) -> Result<void> {
      auto checked = check_rest(reader, rows);
      if (!checked) return fail(checked.error());
      rest = std::move(*checked);
      return {};
    });
    return looked ? Result<Rest>(std::move(*rest)) : fail(looked.error());
  });
}

void count(const Rest& rest, Verification& done) {
  done.cases = rest.counted.cases;
  done.deadlines = rest.counted.deadlines;
}

Result<std::optional<Flaw>> check_all(CaseStore& store, CaseReader& reader, LogReader& rows,
                                      const std::vector<Checkpoint>& checkpoints,
                                      Verification& done) {
  auto view = store.second_view();
  if (!view) return fail(view.error());
  auto aside = check_rest_aside(std::move(*view));
  TreeFindings tree;
  for (const auto& checkpoint : checkpoints) tree.roots[checkpoint.size] = MerkleTree().root();
  auto flaw = check_log(reader, rows, done, tree);
  if (!flaw || *flaw) return flaw;
  const auto rest = aside.get();
  if (!rest) return fail(rest.error());
  if (rest->of_file) return rest->of_file;
  if (auto wrong = check_checkpoints(checkpoints, tree.roots, done)) return wrong;
  count(*rest, done);
  if (rest->of_cases) return rest->of_cases;
  if (tree.wrong) return tree.wrong;
  return check_tree_for_strays(rows, done.events);
}

}  // namespace

FlawPart part_of(FlawCode code) {
  return row_of(code).part;
}

std::string_view name_of(FlawCode code) {
  return row_of(code).name;
}

std::string_view name_of(FlawPart part) {
  switch (part) {
    case FlawPart::log:
      return "log";
    case FlawPart::checkpoint:
      return "checkpoint";
    case FlawPart::procedure:
      return "procedure";
    case FlawPart::projection:
      return "projection";
  }
  throw std::logic_error("no such part of a verification");
}

Error refusal_of(const Flaw& flaw) {
  const auto place = flaw.table + " " + flaw.key;
  return {.code = ErrorCode::database_corrupt,
          .args = {"", place + ": " + std::string(name_of(flaw.code))}};
}

Flaw flaw_of(const Error& database_corrupt, FlawCode code) {
  // The store says "event 4: what is wrong".
  constexpr std::string_view mark = "event ";
  const auto& reason = database_corrupt.args.at(1);
  const auto colon = reason.find(": ");
  if (!reason.starts_with(mark) || colon == std::string::npos) return {code, "", "", {reason}};
  return {
      code, "events", reason.substr(mark.size(), colon - mark.size()), {reason.substr(colon + 2)}};
}

Verification unopened(const Error& database_corrupt) {
  Verification done;
  done.flaw = Flaw{FlawCode::file_damaged, "", "", {database_corrupt.args.at(1)}};
  return done;
}

Result<Verification> verify(CaseStore& store, const std::vector<Checkpoint>& checkpoints) {
  Verification done;
  done.log_id = store.log_id();
  const auto looked = store.examine([&](CaseReader& reader, LogReader& rows) -> Result<void> {
    auto flaw = check_all(store, reader, rows, checkpoints, done);
    if (!flaw) return fail(flaw.error());
    done.flaw = std::move(*flaw);
    return {};
  });
  if (looked) return done;
  if (looked.error().code != ErrorCode::database_corrupt) return fail(looked.error());
  done.flaw = flaw_of(looked.error(), FlawCode::file_damaged);
  return done;
}

Result<Checkpoint> take_checkpoint(CaseStore& store, Instant now) {
  std::optional<Checkpoint> taken;
  const auto looked = store.examine([&](CaseReader& reader, LogReader& rows) -> Result<void> {
    Verification done;
    TreeFindings tree;
    auto flaw = check_log(reader, rows, done, tree);
    if (flaw && !*flaw) flaw = check_file(rows);
    if (!flaw) return fail(flaw.error());
    if (*flaw) return fail(refusal_of(**flaw));
    taken =
        Checkpoint{.log_id = rows.log_id(), .size = done.events, .root = done.root, .made_at = now};
    return {};
  });
  if (!looked) return fail(looked.error());
  return *taken;
}

}  // namespace sp
