// SPDX-License-Identifier: Apache-2.0
#include "desk/whole_log.hpp"

#include <vector>

namespace sp {
namespace {

constexpr std::size_t events_a_piece = 256;

struct Told {
  LoggedEvent logged;
  std::shared_ptr<const CaseJudge> judge;
};

class Walk {
 public:
  Walk(CaseStore& store, const LogFilter& filter) : store_(store), rest_(filter) {}

  /// The next events; fewer than a piece at the end.
  Result<std::vector<Told>> next() {
    std::vector<Told> piece;
    const auto looked = store_.read([&](CaseReader& reader) { return read_piece(reader, piece); });
    if (!looked) return fail(looked.error());
    if (!piece.empty()) rest_.after = piece.back().logged.event.seq;
    return piece;
  }

 private:
  Result<void> read_piece(CaseReader& reader, std::vector<Told>& piece) {
    if (!end_) {
      const auto head = reader.head();
      if (!head) return fail(head.error());
      end_ = head->seq;
    }
    return reader.walk(rest_, [&](const LoggedEvent& logged) -> Result<bool> {
      if (logged.event.seq > *end_) return false;
      const auto judge = judges_.of(reader, logged.opening);
      if (!judge) return fail(judge.error());
      piece.push_back({logged, *judge});
      return piece.size() < events_a_piece;
    });
  }

  CaseStore& store_;
  LogFilter rest_;
  Judges judges_;
  std::optional<std::int64_t> end_;
};

}  // namespace

Result<void> walk_log(CaseStore& store, const LogFilter& filter, const LogVisit& visit) {
  Walk walk(store, filter);
  for (;;) {
    const auto piece = walk.next();
    if (!piece) return fail(piece.error());
    for (const auto& told : *piece) {
      const auto more = visit(told.logged, *told.judge);
      if (!more) return fail(more.error());
      if (!*more) return {};
    }
    if (piece->size() < events_a_piece) return {};
  }
}

}  // namespace sp
