// SPDX-License-Identifier: Apache-2.0
// What one case goes by: its variant, with the sub-procedures written out.
#include "standard/resolve.hpp"

#include "cases/standards.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace sp;
using namespace sp::test;

namespace {

/// A licence that is new or renewed; the survey is a sub-procedure that only new ones have.
Standard licence_with_variants() {
  return standard_of(head_of("city/licence") + R"(
[[variant]]
id    = "new"
title = "Baru"
[variant.time_limit]
limit = "10 working_days"
stop  = "check"
[[variant.time_limit.phase]]
id    = "survey"
limit = "3 working_days"
start = "check"
stop  = "check"

[[variant]]
id    = "renewal"
title = "Perpanjangan"
[variant.fee]
amount = "free"
[variant.requirements]
items = ["Izin lama"]

[requirements]
items = [
  { id = "form", text = "Formulir" },
  { id = "map", text = "Peta", variants = ["new"], items = [{ text = "Skala", variants = ["renewal"] }, "Legenda"] },
]

[[subprocedure]]
id    = "survey"
title = "Survei"
[[subprocedure.step]]
id   = "visit"
text = "Datang"
[[subprocedure.step]]
id       = "judge"
kind     = "decision"
text     = "Menilai"
outcomes = [
  { id = "again", label = "Ulang", effect = "return", next = "visit" },
  { id = "fine", label = "Baik", effect = "proceed", next = "end" },
]

[[procedure.step]]
id   = "receive"
text = "Menerima"
[[procedure.step]]
id        = "check"
text      = "Memeriksa lapangan"
procedure = "survey"
performer = "team"
when      = { variant = ["new"] }
[[procedure.step]]
id   = "sign"
text = "Menandatangani"
next = "end"

[roles]
team = "Tim"

[time_limit]
limit = "5 working_days"
per   = "document"

[fee]
amount = 50000
act    = "Perda 3/2020"
)");
}

std::vector<std::string> ids(const Standard& standard) {
  return step_ids(standard);
}

}  // namespace

TEST_CASE("a variant that does not exist resolves to nothing") {
  CHECK_FALSE(resolve(licence_with_variants(), "lost"));
  CHECK_FALSE(resolve(medan(), "new"));
  CHECK(resolve(medan(), ""));
}

TEST_CASE("a key of the variant replaces that of the standard, and no other") {
  const auto fresh = resolve(licence_with_variants(), "new").value();
  CHECK(to_string(*fresh.time_limit.limit) == "10 working_days");
  CHECK(*fresh.time_limit.per == "document");
  CHECK(to_string(*fresh.fee.amount) == "50000 IDR");
  const auto again = resolve(licence_with_variants(), "renewal").value();
  CHECK(to_string(*again.time_limit.limit) == "5 working_days");
  CHECK(again.fee.amount->is_free());
  CHECK(*again.fee.act == "Perda 3/2020");
}

TEST_CASE("a list of the variant replaces the list whole") {
  const auto again = resolve(licence_with_variants(), "renewal").value();
  REQUIRE(again.requirements.items->size() == 1);
  CHECK(*again.requirements.items->front().text == "Izin lama");
}

TEST_CASE("entries of other variants are left out at every depth") {
  const auto fresh = resolve(licence_with_variants(), "new").value();
  REQUIRE(fresh.requirements.items->size() == 2);
  const auto& below = (*fresh.requirements.items)[1].items;
  REQUIRE(below.size() == 1);
  CHECK(*below.front().text == "Legenda");
}

TEST_CASE("a step of another variant is left out, and what leads to it leads on") {
  CHECK(ids(resolve(licence_with_variants(), "renewal").value()) ==
        std::vector<std::string>{"receive", "sign"});
}

TEST_CASE("a step that stands for a sub-procedure is replaced by its steps") {
  const auto fresh = resolve(licence_with_variants(), "new").value();
  CHECK(ids(fresh) == std::vector<std::string>{"receive", "check-visit", "check-judge", "sign"});
  const auto& judge = *find_step(fresh, "check-judge");
  CHECK(*(*judge.outcomes)[0].next == "check-visit");
  CHECK(*(*judge.outcomes)[1].next == "sign");
  CHECK(*judge.performer == "team");
  CHECK_FALSE(find_step(fresh, "check-visit")->when);
}

TEST_CASE("what a clock names of a written-out step is its first and its last step") {
  const auto fresh = resolve(licence_with_variants(), "new").value();
  CHECK(*fresh.time_limit.stop == "check-judge");
  CHECK(*(*fresh.time_limit.phases)[0].start == "check-visit");
  CHECK(*(*fresh.time_limit.phases)[0].stop == "check-judge");
}

TEST_CASE("what is resolved has neither variants nor sub-procedures") {
  const auto fresh = resolve(licence_with_variants(), "new").value();
  CHECK_FALSE(fresh.variants);
  CHECK_FALSE(fresh.subprocedures);
}

TEST_CASE("flows around the steps of other variants lead to what is left") {
  const auto standard = standard_of(head_of("a/b") + R"(
[[variant]]
id    = "x"
title = "X"
[[variant]]
id    = "y"
title = "Y"
[[procedure.step]]
id   = "first"
text = "A"
when = { variant = ["y"] }
[[procedure.step]]
id   = "second"
text = "B"
when = { variant = ["y"] }
[[procedure.step]]
id       = "decide"
kind     = "decision"
text     = "C"
outcomes = [
  { id = "yes", label = "Ya", effect = "approve", next = "late" },
  { id = "no", label = "Tidak", effect = "return", next = "first" },
]
[[procedure.step]]
id   = "late"
text = "D"
when = { variant = ["y"] }
next = "later"
[[procedure.step]]
id   = "later"
text = "E"
when = { step = "decide", outcome = "yes", variant = ["y"] }
next = "end"
[time_limit]
limit = "1 working_day"
)");
  const auto x = resolve(standard, "x").value();
  CHECK(ids(x) == std::vector<std::string>{"decide"});
  CHECK(*(*x.steps()[0].outcomes)[0].next == "end");
  CHECK(*(*x.steps()[0].outcomes)[1].next == "decide");
  const auto y = resolve(standard, "y").value();
  CHECK(ids(y) == std::vector<std::string>{"first", "second", "decide", "late", "later"});
  CHECK_FALSE(y.steps()[0].when);
  REQUIRE(y.steps()[4].when);
  CHECK(*y.steps()[4].when->outcome == "yes");
  CHECK_FALSE(y.steps()[4].when->variant);
}
