// SPDX-License-Identifier: Apache-2.0
#include "desk/chain.hpp"

#include "ledger/event_columns.hpp"
#include "ledger/event_facts.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace sp {
namespace {

std::size_t place_of(std::string_view column) {
  const auto& rules = event_column_rules();
  const auto found = std::find_if(rules.begin(), rules.end(),
                                  [&](const ColumnRule& rule) { return rule.name == column; });
  return static_cast<std::size_t>(found - rules.begin());
}

/// By its kind.
bool corrects(const StoredEvent& event) {
  static const auto place = place_of("kind");
  const auto kind = parse_event_kind(event.parts.columns[place].bytes);
  return kind && is_correction(*kind);
}

/// Does the row hold what its commitment says, or nothing at all?
bool holds(const StoredRow& detail, bool of_correction) {
  const auto& [field, salt, value, commitment] =
      std::tie(detail[0], detail[1], detail[2], detail[3]);
  const auto& name = detail[0].bytes;
  const auto last = of_correction ? detail_fields.end() : std::prev(detail_fields.end());
  const bool is_known = std::any_of(detail_fields.begin(), last,
                                    [&](const DetailField& one) { return one.name == name; });
  if (!is(field, StoredType::text) || !is_known) return false;
  if (!is_blob(commitment, Hash{}.bytes.size())) return false;
  if (is(salt, StoredType::null) && is(value, StoredType::null)) return true;
  if (!is_blob(salt, Salt{}.size()) || !is(value, StoredType::text)) return false;
  DetailValue detail_value{.field = field.bytes, .salt = {}, .value = value.bytes};
  std::copy(salt.bytes.begin(), salt.bytes.end(), detail_value.salt.begin());
  return commit_detail(detail_value) == hash_of(commitment);
}

}  // namespace

std::optional<Flaw> Chain::check_values(const StoredEvent& event) const {
  if (!is(event.enc, StoredType::integer)) return flaw(FlawCode::value_form, {"enc"});
  const auto encoding = event.enc.integer;
  if (encoding < plain_encoding || encoding > fact_encoding) {
    return flaw(FlawCode::encoding_unknown, {std::to_string(event.enc.integer)});
  }
  const auto& rules = event_column_rules();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (!fits(rules[i], event.parts.columns[i])) {
      return flaw(FlawCode::value_form, {std::string(rules[i].name)});
    }
  }
  if (!is_blob(event.hash, Hash{}.bytes.size())) return flaw(FlawCode::value_form, {"hash"});
  return std::nullopt;
}

std::optional<Flaw> Chain::check_encoding(const StoredEvent& event) const {
  const auto expected = corrects(event) ? correction_encoding : plain_encoding;
  const auto found = event.enc.integer;
  if (found == expected || found == fact_encoding) return std::nullopt;
  return flaw(FlawCode::encoding_wrong, {std::to_string(expected), std::to_string(found)});
}

std::optional<Flaw> Chain::check_correction(const StoredEvent& event) const {
  if (corrects(event) == event.parts.correction.empty()) return flaw(FlawCode::correction_wrong);
  const auto& rules = correction_column_rules();
  for (std::size_t i = 0; i < event.parts.correction.size(); ++i) {
    if (fits(rules[i], event.parts.correction[i])) continue;
    return Flaw{FlawCode::value_form, "corrections", key_, {std::string(rules[i].name)}};
  }
  return std::nullopt;
}

std::optional<Flaw> Chain::check_facts(const StoredEvent& event) const {
  const auto& facts = event.parts.facts;
  if ((event.enc.integer == fact_encoding) == facts.empty()) return flaw(FlawCode::facts_wrong);
  const auto& rules = fact_column_rules();
  for (const auto& fact : facts) {
    for (std::size_t i = 0; i < fact.size(); ++i) {
      if (fits(rules[i], fact[i]) && (i > 0 || is_fact(fact[i].bytes))) continue;
      return Flaw{FlawCode::value_form,
                  "facts",
                  key_ + "/" + fact.front().bytes,
                  {std::string(rules[i].name)}};
    }
  }
  return std::nullopt;
}

std::optional<Flaw> Chain::check_chain(const StoredEvent& event) {
  const auto expected = tree_.size() + 1;
  const auto found = event.parts.columns.front().integer;
  if (found != expected) {
    return flaw(FlawCode::number_wrong, {std::to_string(expected), std::to_string(found)});
  }
  const auto hash = hash_event(encode_stored(event.parts, rows_.log_id(), done_.head));
  if (hash != hash_of(event.hash)) return flaw(FlawCode::hash_wrong);
  done_.head = hash;
  grow(hash);
  return std::nullopt;
}

void Chain::grow(const Hash& leaf) {
  tree_.add(leaf, [&](const Subtree& subtree, const Hash& hash) { compare(subtree, hash); });
  const auto asked = findings_.roots.find(tree_.size());
  if (asked != findings_.roots.end()) asked->second = tree_.root();
}

/// The first schema has no such table.
void Chain::compare(const Subtree& subtree, const Hash& hash) {
  if (!is_kept(subtree) || rows_.schema() < 2 || findings_.wrong) return;
  const auto row = rows_.subtree(subtree);
  if (!row) failure_ = row.error();
  if (!row) return;
  const auto key = std::to_string(subtree.level) + "/" + std::to_string(subtree.place);
  if (!*row) {
    findings_.wrong = Flaw{FlawCode::projection_missing, "tree", key, {}};
  } else if (!is_blob(**row, hash.bytes.size()) || hash_of(**row) != hash) {
    findings_.wrong = Flaw{FlawCode::projection_wrong, "tree", key, {"hash"}};
  }
}

std::optional<Flaw> Chain::check_details(const StoredEvent& event) {
  std::vector<std::pair<std::string, Hash>> commitments;
  for (const auto& detail : event.details) {
    if (!holds(detail, corrects(event))) {
      return Flaw{FlawCode::detail_wrong, "details", key_ + "/" + detail[0].bytes, {}};
    }
    commitments.emplace_back(detail[0].bytes, hash_of(detail[3]));
    ++done_.details;
    if (is(detail[2], StoredType::null)) ++done_.erased;
  }
  static const auto place = place_of("details_commitment");
  const auto& stored = event.parts.columns[place];
  const auto combined = combine_details(std::move(commitments));
  const bool right = combined ? is(stored, StoredType::blob) && hash_of(stored) == *combined
                              : is(stored, StoredType::null);
  return right ? std::nullopt : std::optional(flaw(FlawCode::details_wrong));
}

std::optional<Flaw> Chain::check_request(const StoredEvent& event) const {
  static const auto id = place_of("request_id");
  static const auto commitment = place_of("request_commitment");
  const bool asked = !is(event.parts.columns[id], StoredType::null);
  const bool committed = !is(event.parts.columns[commitment], StoredType::null);
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
    if (is(event.parts.columns[place], StoredType::null)) continue;
    const auto hash = hash_of(event.parts.columns[place]);
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
  key_ = std::to_string(event.parts.columns.front().integer);
  auto wrong = check_values(event);
  if (!wrong) wrong = check_encoding(event);
  if (!wrong) wrong = check_correction(event);
  if (!wrong) wrong = check_facts(event);
  if (!wrong) wrong = check_chain(event);
  if (!wrong) wrong = check_details(event);
  if (!wrong) wrong = check_request(event);
  if (!wrong) wrong = check_pins(event);
  if (!wrong) ++done_.events;
  return wrong;
}

}  // namespace sp
