// SPDX-License-Identifier: Apache-2.0
// Two processes send the same request at the same time: both have looked and found nothing when the
// first of them writes.
#include "desk/workplace.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

/// A store whose next write comes after somebody else's.
class OvertakenStore final : public CaseStore {
 public:
  OvertakenStore(CaseStore& store, std::function<void()> overtake)
      : store_(store), overtake_(std::move(overtake)) {}

  bool is_replay() const override { return store_.is_replay(); }
  std::string log_id() const override { return store_.log_id(); }
  Result<StorageSettings> storage() override { return store_.storage(); }
  Result<void> read(const std::function<Result<void>(CaseReader&)>& work) override {
    return store_.read(work);
  }
  Result<void> examine(const std::function<Result<void>(CaseReader&, LogReader&)>& work) override {
    return store_.examine(work);
  }
  Result<void> write(const std::function<Result<Ending>(CaseWriter&)>& work) override {
    overtake_();
    return store_.write(work);
  }
  const std::optional<Migration>& migrated() const override { return store_.migrated(); }
  Result<LogHead> backup(const std::string& path) override { return store_.backup(path); }

 private:
  CaseStore& store_;
  std::function<void()> overtake_;
};

Intake report() {
  Intake intake;
  intake.standard_id = "city/report";
  intake.subject = "Laporan";
  return intake;
}

Occasion request(const std::string& arguments) {
  auto occasion = Workplace::occasion("2024-06-10T09:00");
  occasion.request_id = "r-1";
  occasion.arguments = arguments;
  return occasion;
}

}  // namespace

TEST_CASE("a request that another process has just written is answered with what that wrote") {
  const Workplace office;
  const auto number = office.open("city/report", "2024-06-10T08:00");
  std::optional<Written> first;
  OvertakenStore store(office.store(), [&] {
    first = office.try_act(number, command(Verb::advance), request("advance")).value();
  });
  const auto second = perform(store, number, command(Verb::advance), request("advance"));
  REQUIRE(code_of(second) == "");
  CHECK(second->repeated);
  CHECK(second->event == first->event);
}

TEST_CASE("an intake that another process has just written is answered with what that wrote") {
  const Workplace office;
  std::optional<Written> first;
  OvertakenStore store(office.store(),
                       [&] { first = office.try_open("city/report", request("open")).value(); });
  const auto second = open_case(store, office.library(), report(), request("open"));
  REQUIRE(code_of(second) == "");
  CHECK(second->repeated);
  CHECK(second->event == first->event);
}

TEST_CASE("a request id that another process has just used for something else is a conflict") {
  const Workplace office;
  const auto number = office.open("city/report", "2024-06-10T08:00");
  OvertakenStore store(office.store(), [&] {
    REQUIRE(office.try_act(number, command(Verb::note), request("note")));
  });
  CHECK(code_of(perform(store, number, command(Verb::advance), request("advance"))) ==
        "request_id_taken");
  CHECK(office.look(number, "2024-06-10T10:00").value().state.number == 2);
}

TEST_CASE("a request that is known to have been answered waits for no other writer") {
  const Workplace office;
  const auto number = office.try_open("city/report", request("open")).value().event.case_number;
  bool waited = false;
  OvertakenStore store(office.store(), [&] { waited = true; });
  CHECK(code_of(open_case(store, office.library(), report(), request("open"))) == "");
  CHECK_FALSE(waited);
  auto note = request("note");
  note.request_id = "r-2";
  REQUIRE(office.try_act(number, command(Verb::note), note));
  CHECK(code_of(perform(store, number, command(Verb::note), note)) == "");
  CHECK_FALSE(waited);
}
