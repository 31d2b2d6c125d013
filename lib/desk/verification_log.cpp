// SPDX-License-Identifier: Apache-2.0
#include "desk/chain.hpp"
#include "desk/pins.hpp"
#include "desk/verifying.hpp"

#include <set>

namespace sp {
namespace {

Result<std::optional<Flaw>> check_blobs(LogReader& rows, Verification& done) {
  std::optional<Flaw> flaw;
  const auto walked = rows.each_blob([&](const StoredRow& blob) {
    const bool right = is_blob(blob[0], Hash{}.bytes.size()) && is(blob[1], StoredType::blob) &&
                       sha256(blob[1].bytes) == hash_of(blob[0]);
    if (right) {
      ++done.blobs;
      return true;
    }
    const auto key = is_blob(blob[0], Hash{}.bytes.size()) ? to_hex(hash_of(blob[0])) : "";
    flaw = Flaw{FlawCode::pinned_changed, "blobs", key, {}};
    return false;
  });
  if (!walked) return fail(walked.error());
  return flaw;
}

/// The files that a pinned list names are kept as well.
Result<std::optional<Flaw>> check_lists(CaseReader& reader, LogReader& rows,
                                        const std::set<Hash>& calendars) {
  for (const auto& calendar : calendars) {
    const auto list = reader.blob(calendar);
    if (!list) return fail(list.error());
    const auto files = listed_files(*list);
    if (!files)
      return std::optional(Flaw{FlawCode::value_form, "blobs", to_hex(calendar), {"bytes"}});
    for (const auto& file : *files) {
      const auto there = rows.has_blob(file.hash);
      if (!there) return fail(there.error());
      if (*there) continue;
      return std::optional(
          Flaw{FlawCode::pinned_missing, "blobs", to_hex(calendar), {to_hex(file.hash)}});
    }
  }
  return std::optional<Flaw>{};
}

/// Within each case the events are numbered 1, 2, 3 … in the order of the log.
Result<std::optional<Flaw>> check_numbers(LogReader& rows) {
  std::optional<Flaw> flaw;
  std::string case_number;
  std::int64_t number = 0;
  std::int64_t seq = 0;
  const auto walked = rows.each_place([&](const StoredRow& place) {
    if (place[0].bytes != case_number) number = seq = 0;
    case_number = place[0].bytes;
    if (place[1].integer == ++number && place[2].integer > seq) {
      seq = place[2].integer;
      return true;
    }
    flaw = Flaw{FlawCode::number_wrong,
                "events",
                std::to_string(place[2].integer),
                {std::to_string(number), std::to_string(place[1].integer)}};
    return false;
  });
  if (!walked) return fail(walked.error());
  return flaw;
}

Result<std::optional<Flaw>> check_strays(LogReader& rows) {
  const auto stray = rows.stray_detail();
  if (!stray) return fail(stray.error());
  if (!*stray) return std::optional<Flaw>{};
  return std::optional(Flaw{FlawCode::row_without_event, (*stray)->table, (*stray)->key, {}});
}

}  // namespace

Result<std::optional<Flaw>> check_file(LogReader& rows) {
  const auto damage = rows.damage();
  if (!damage) return fail(damage.error());
  if (*damage) return std::optional(Flaw{FlawCode::file_damaged, "", "", {**damage}});
  return check_numbers(rows);
}

Result<std::optional<Flaw>> check_tree_for_strays(LogReader& rows, std::int64_t size) {
  const auto stray = rows.stray_subtree(size);
  if (!stray) return fail(stray.error());
  if (!*stray) return std::optional<Flaw>{};
  return std::optional(Flaw{FlawCode::projection_stray, (*stray)->table, (*stray)->key, {}});
}

Result<std::optional<Flaw>> check_log(CaseReader& reader, LogReader& rows, Verification& done,
                                      TreeFindings& tree) {
  Chain chain(rows, done, tree);
  std::optional<Flaw> flaw;
  const auto walked = rows.each_event([&](const StoredEvent& event) {
    flaw = chain.follow(event);
    return !flaw;
  });
  if (!walked) return fail(walked.error());
  if (const auto asked = chain.outcome(); !asked) return fail(asked.error());
  done.root = chain.root();
  if (flaw) return flaw;
  auto next = check_blobs(rows, done);
  if (next && !*next) next = check_lists(reader, rows, chain.calendars());
  if (next && !*next) next = check_strays(rows);
  return next;
}

}  // namespace sp
