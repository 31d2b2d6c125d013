// SPDX-License-Identifier: Apache-2.0
#include "faults/fault_vfs.hpp"
#include "faults/scenario.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>

namespace sp::test {
namespace {

struct Figures {
  std::map<std::string, int> injected;  ///< by their kind
  int done = 0;
  int failed = 0;
  int in_doubt = 0;
};

std::string told(const Fault& fault) {
  if (fault.in_vain) return "reported in vain";
  const bool full = fault.reason == Fault::Reason::disk_full;
  return std::string(full ? "ENOSPC" : "EIO") + (fault.sticky ? " from then on" : " once");
}

/// A morning without faults, then a request during which one happens.
class Trial {
 public:
  Trial(std::size_t request, const Fault& fault) : request_(request), fault_(fault) {}
  /// False where the request makes fewer changes.
  bool run(const std::vector<Rows>& after, Figures& figures);

 private:
  Result<Written> ask_now(CaseStore& store) { return ask(store, place_.library(), request_); }
  bool fail_once();
  void ask_elsewhere();
  void check_answer(const std::vector<Rows>& after, const Files& files) const;
  void check_settled(const std::vector<Rows>& after, const Files& files) const;
  void take(const FaultVfs& layer);

  Workplace place_;
  std::size_t request_;
  Fault fault_;
  Disk disk_{read_files(place_.path(""), "sp.db")};
  std::string code_;
  std::optional<ErrorKind> kind_;
};

void Trial::take(const FaultVfs& layer) {
  for (const auto& change : layer.changes()) disk_.apply(change);
}

/// The process ends while the disk still fails, if it goes on failing.
bool Trial::fail_once() {
  FaultVfs layer;
  {
    const auto store = CaseStore::open({.path = place_.database(), .mode = StoreMode::write});
    REQUIRE(code_of(store) == "");
    for (std::size_t i = 0; i < request_; ++i) {
      REQUIRE(code_of(ask(**store, place_.library(), i)) == "");
    }
    layer.arm(fault_);
    const auto answer = ask_now(**store);
    code_ = code_of(answer);
    if (!answer) kind_ = kind_of(answer.error().code);
  }
  take(layer);
  return layer.failures() > 0;
}

void Trial::ask_elsewhere() {
  FaultVfs layer;
  {
    const auto store = CaseStore::open({.path = place_.database(), .mode = StoreMode::write});
    REQUIRE(code_of(store) == "");
    CHECK(code_of(ask_now(**store)) == "");
  }
  take(layer);
}

void Trial::check_answer(const std::vector<Rows>& after, const Files& files) const {
  const Restored restored(files);
  const auto found = examine(restored.database(), after);
  CHECK(found.fault == "");
  if (!kind_) CHECK(found.events == request_ + 1);
  if (kind_ == ErrorKind::io) CHECK(found.events == request_);
  if (kind_ == ErrorKind::busy) {
    CHECK(found.events >= request_);
    CHECK(found.events <= request_ + 1);
  }
}

void Trial::check_settled(const std::vector<Rows>& after, const Files& files) const {
  const Restored restored(files);
  const auto found = examine(restored.database(), after);
  CHECK(found.fault == "");
  CHECK(found.events == request_ + 1);
}

bool Trial::run(const std::vector<Rows>& after, Figures& figures) {
  constexpr int power_losses = 4;
  std::mt19937_64 random(fault_.at);
  if (!fail_once()) return false;
  CAPTURE(code_);
  CHECK((!kind_ || kind_ == ErrorKind::io || kind_ == ErrorKind::busy));
  figures.injected[told(fault_)] += 1;
  (!kind_ ? figures.done : kind_ == ErrorKind::io ? figures.failed : figures.in_doubt) += 1;
  check_answer(after, disk_.after_kill());
  for (int i = 0; i < power_losses; ++i) check_answer(after, disk_.after_power_loss(random));
  ask_elsewhere();
  check_settled(after, disk_.after_kill());
  for (int i = 0; i < power_losses; ++i) check_settled(after, disk_.after_power_loss(random));
  return true;
}

/// The number of the change that ends the request's transaction: the journal's removal.
std::size_t last_change(const Recording& day, std::size_t request) {
  return day.acknowledged[request] - (request == 0 ? 0 : day.acknowledged[request - 1]) - 1;
}

/// Every fault of one kind at every change of the request.
void fail_everywhere(const Recording& day, std::size_t request, Fault fault, Figures& figures) {
  const auto last = last_change(day, request);
  for (fault.at = 0; fault.at <= last; ++fault.at) {
    const auto kind = static_cast<std::uint64_t>(fault.reason) * 4U + (fault.sticky ? 2U : 0U) +
                      (fault.in_vain ? 1U : 0U);
    if (!chosen(1 + fault.at * 40 + request * 8 + kind, 45)) continue;
    CAPTURE(request);
    CAPTURE(fault.at);
    CAPTURE(fault.reason);
    CAPTURE(fault.sticky);
    CAPTURE(fault.in_vain);
    CHECK(Trial(request, fault).run(day.after, figures));
  }
}

TEST_CASE("a failing disk is an error that says whether the event is in; a retry leaves one") {
  const Recording day;
  Figures figures;
  for (std::size_t request = 0; request < requests; ++request) {
    for (const auto reason : {Fault::Reason::io_error, Fault::Reason::disk_full}) {
      for (const bool sticky : {false, true}) {
        fail_everywhere(day, request, {.reason = reason, .sticky = sticky}, figures);
      }
    }
    fail_everywhere(day, request, {.in_vain = true}, figures);
  }
  CHECK(figures.injected.size() == 5);
  CHECK(figures.failed > 0);
  CHECK(figures.in_doubt > 0);
  for (const auto& [kind, count] : figures.injected) MESSAGE("errors, ", kind, ": ", count);
  MESSAGE("answered: ", figures.done, " done, ", figures.failed, " failed (74), ", figures.in_doubt,
          " in doubt (75)");
}

TEST_CASE("an answer to a retry is as durable as the answer to a first request") {
  const Recording day;
  Figures figures;
  for (std::size_t request = 0; request < requests; ++request) {
    CAPTURE(request);
    // The event is in, but the folder does not know yet that the journal is gone.
    const Fault fault{.at = last_change(day, request), .in_vain = true};
    CHECK(Trial(request, fault).run(day.after, figures));
  }
  CHECK(figures.in_doubt == static_cast<int>(requests));
}

}  // namespace
}  // namespace sp::test
