// SPDX-License-Identifier: Apache-2.0
#include "desk/pins.hpp"
#include "desk/verifying.hpp"
#include "ledger/merkle.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace sp {
namespace {

constexpr std::array<std::string_view, 4> detail_names{"actor", "subject", "reason", "note"};

bool is(const StoredValue& value, StoredType type) {
  return value.type == type;
}

bool is_blob(const StoredValue& value, std::size_t size) {
  return is(value, StoredType::blob) && value.bytes.size() == size;
}

Hash hash_of(const StoredValue& value) {
  Hash hash;
  std::copy_n(value.bytes.begin(), hash.bytes.size(), hash.bytes.begin());
  return hash;
}

std::size_t place_of(std::string_view column) {
  const auto& rules = event_column_rules();
  const auto found = std::find_if(rules.begin(), rules.end(),
                                  [&](const ColumnRule& rule) { return rule.name == column; });
  return static_cast<std::size_t>(found - rules.begin());
}

/// Follows the log from its first event to its last.
class Chain {
 public:
  Chain(LogReader& rows, Verification& done, RootsBySize& roots)
      : rows_(rows), done_(done), roots_(roots) {}

  std::optional<Flaw> follow(const StoredEvent& event);
  Result<void> outcome() const { return failure_ ? fail(*failure_) : Result<void>(); }
  const std::set<Hash>& calendars() const { return calendars_; }
  Hash root() const { return tree_.root(); }

 private:
  Flaw flaw(FlawCode code, std::vector<std::string> args = {}) const {
    return {code, "events", key_, std::move(args)};
  }
  std::optional<Flaw> check_values(const StoredEvent& event) const;
  std::optional<Flaw> check_chain(const StoredEvent& event);
  std::optional<Flaw> check_details(const StoredEvent& event);
  std::optional<Flaw> check_request(const StoredEvent& event) const;
  std::optional<Flaw> check_pins(const StoredEvent& event);
  bool is_known(const Hash& hash);

  LogReader& rows_;
  Verification& done_;
  RootsBySize& roots_;
  MerkleTree tree_;
  std::set<Hash> known_;
  std::set<Hash> calendars_;
  std::string key_;
  std::optional<Error> failure_;
};

std::optional<Flaw> Chain::check_values(const StoredEvent& event) const {
  if (!is(event.enc, StoredType::integer)) return flaw(FlawCode::value_form, {"enc"});
  if (event.enc.integer != encoding_version) {
    return flaw(FlawCode::encoding_unknown, {std::to_string(event.enc.integer)});
  }
  const auto& rules = event_column_rules();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (!fits(rules[i], event.columns[i])) {
      return flaw(FlawCode::value_form, {std::string(rules[i].name)});
    }
  }
  if (!is_blob(event.hash, Hash{}.bytes.size())) return flaw(FlawCode::value_form, {"hash"});
  return std::nullopt;
}

std::optional<Flaw> Chain::check_chain(const StoredEvent& event) {
  const auto expected = tree_.size() + 1;
  const auto found = event.columns.front().integer;
  if (found != expected) {
    return flaw(FlawCode::number_wrong, {std::to_string(expected), std::to_string(found)});
  }
  const auto hash = hash_event(encode_stored(event.columns, rows_.log_id(), done_.head));
  if (hash != hash_of(event.hash)) return flaw(FlawCode::hash_wrong);
  done_.head = hash;
  tree_.add(hash);
  const auto asked = roots_.find(tree_.size());
  if (asked != roots_.end()) asked->second = tree_.root();
  return std::nullopt;
}

/// Does the row hold what its commitment says, or nothing at all?
bool holds(const StoredRow& detail) {
  const auto& [field, salt, value, commitment] =
      std::tie(detail[0], detail[1], detail[2], detail[3]);
  const auto* name = std::find(detail_names.begin(), detail_names.end(), field.bytes);
  if (!is(field, StoredType::text) || name == detail_names.end()) return false;
  if (!is_blob(commitment, Hash{}.bytes.size())) return false;
  if (is(salt, StoredType::null) && is(value, StoredType::null)) return true;
  if (!is_blob(salt, Salt{}.size()) || !is(value, StoredType::text)) return false;
  DetailValue detail_value{.field = field.bytes, .salt = {}, .value = value.bytes};
  std::copy(salt.bytes.begin(), salt.bytes.end(), detail_value.salt.begin());
  return commit_detail(detail_value) == hash_of(commitment);
}

std::optional<Flaw> Chain::check_details(const StoredEvent& event) {
  std::vector<std::pair<std::string, Hash>> commitments;
  for (const auto& detail : event.details) {
    if (!holds(detail)) {
      return Flaw{FlawCode::detail_wrong, "details", key_ + "/" + detail[0].bytes, {}};
    }
    commitments.emplace_back(detail[0].bytes, hash_of(detail[3]));
    ++done_.details;
    if (is(detail[2], StoredType::null)) ++done_.erased;
  }
  static const auto place = place_of("details_commitment");
  const auto& stored = event.columns[place];
  const auto combined = combine_details(std::move(commitments));
  const bool right = combined ? is(stored, StoredType::blob) && hash_of(stored) == *combined
                              : is(stored, StoredType::null);
  return right ? std::nullopt : std::optional(flaw(FlawCode::details_wrong));
}

std::optional<Flaw> Chain::check_request(const StoredEvent& event) const {
  static const auto id = place_of("request_id");
  static const auto commitment = place_of("request_commitment");
  const bool asked = !is(event.columns[id], StoredType::null);
  const bool committed = !is(event.columns[commitment], StoredType::null);
  const auto& salts = event.request_salt;
  if (asked != committed || asked == salts.empty()) return flaw(FlawCode::request_wrong);
  if (salts.empty() || is(salts.front(), StoredType::null)) return std::nullopt;
  if (is_blob(salts.front(), Salt{}.size())) return std::nullopt;
  return Flaw{FlawCode::value_form, "request_salts", key_, {"salt"}};
}

std::optional<Flaw> Chain::check_pins(const StoredEvent& event) {
  static const auto standard = place_of("standard");
  static const auto calendar = place_of("calendar");
  for (const auto place : {standard, calendar}) {
    if (is(event.columns[place], StoredType::null)) continue;
    const auto hash = hash_of(event.columns[place]);
    if (!is_known(hash)) return flaw(FlawCode::pinned_missing, {to_hex(hash)});
    if (place == calendar) calendars_.insert(hash);
  }
  return std::nullopt;
}

bool Chain::is_known(const Hash& hash) {
  if (known_.contains(hash)) return true;
  const auto there = rows_.has_blob(hash);
  if (!there) failure_ = there.error();
  if (there && *there) known_.insert(hash);
  return there && *there;
}

std::optional<Flaw> Chain::follow(const StoredEvent& event) {
  key_ = std::to_string(event.columns.front().integer);
  auto wrong = check_values(event);
  if (!wrong) wrong = check_chain(event);
  if (!wrong) wrong = check_details(event);
  if (!wrong) wrong = check_request(event);
  if (!wrong) wrong = check_pins(event);
  if (!wrong) ++done_.events;
  return wrong;
}

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
    const auto hashes = listed_hashes(*list);
    if (!hashes)
      return std::optional(Flaw{FlawCode::value_form, "blobs", to_hex(calendar), {"bytes"}});
    for (const auto& hash : *hashes) {
      const auto there = rows.has_blob(hash);
      if (!there) return fail(there.error());
      if (*there) continue;
      return std::optional(
          Flaw{FlawCode::pinned_missing, "blobs", to_hex(calendar), {to_hex(hash)}});
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

Result<std::optional<Flaw>> check_file(LogReader& rows) {
  const auto damage = rows.damage();
  if (!damage) return fail(damage.error());
  if (!*damage) return std::optional<Flaw>{};
  return std::optional(Flaw{FlawCode::file_damaged, "", "", {**damage}});
}

}  // namespace

Result<std::optional<Flaw>> check_log(CaseReader& reader, LogReader& rows, Verification& done,
                                      RootsBySize& roots) {
  Chain chain(rows, done, roots);
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
  if (next && !*next) next = check_file(rows);
  if (next && !*next) next = check_numbers(rows);
  return next;
}

}  // namespace sp
