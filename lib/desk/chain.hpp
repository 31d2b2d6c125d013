// SPDX-License-Identifier: Apache-2.0
// The walk along the log: each event's values, hash, commitments and pins. Private to the module.
#pragma once

#include "desk/verifying.hpp"
#include "ledger/merkle.hpp"

#include <set>
#include <string>

namespace sp {

/// Follows the log from its first event to its last.
class Chain {
 public:
  Chain(LogReader& rows, Verification& done, TreeFindings& findings)
      : rows_(rows), done_(done), findings_(findings) {}

  std::optional<Flaw> follow(const StoredEvent& event);
  Result<void> outcome() const { return failure_ ? fail(*failure_) : Result<void>(); }
  const std::set<Hash>& calendars() const { return calendars_; }
  Hash root() const { return tree_.root(); }

 private:
  Flaw flaw(FlawCode code, std::vector<std::string> args = {}) const {
    return {code, "events", key_, std::move(args)};
  }
  std::optional<Flaw> check_values(const StoredEvent& event) const;
  std::optional<Flaw> check_encoding(const StoredEvent& event) const;
  std::optional<Flaw> check_correction(const StoredEvent& event) const;
  std::optional<Flaw> check_facts(const StoredEvent& event) const;
  std::optional<Flaw> check_chain(const StoredEvent& event);
  std::optional<Flaw> check_details(const StoredEvent& event);
  std::optional<Flaw> check_request(const StoredEvent& event) const;
  std::optional<Flaw> check_pins(const StoredEvent& event);
  bool is_known(const Hash& hash);
  void grow(const Hash& leaf);
  void compare(const Subtree& subtree, const Hash& hash);

  LogReader& rows_;
  Verification& done_;
  TreeFindings& findings_;
  MerkleTree tree_;
  std::set<Hash> known_;
  std::set<Hash> calendars_;
  std::string key_;
  std::optional<Error> failure_;
};

}  // namespace sp
