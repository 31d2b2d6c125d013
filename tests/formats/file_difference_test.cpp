// SPDX-License-Identifier: Apache-2.0
#include "formats/file_difference.hpp"

#include "formats/document.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

using namespace sp;

namespace {

/// "path: before -> after", a `!` before what changes the promise.
std::string told(const std::string& before, const std::string& after) {
  const auto one = parse_document(before, "a.toml");
  const auto other = parse_document(after, "b.toml");
  std::string text;
  for (const auto& change : difference(one.root, other.root)) {
    text += std::string(change.promise ? "!" : "") + change.path + ": " +
            change.before.value_or("-") + " -> " + change.after.value_or("-") + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("layout, comments and the order of tables are no difference") {
  CHECK(told("a = 1\n[b]\nc = \"x\"\n[d]\ne = 2\n", "a=1 # eins\n[d]\ne=2\n[b]\nc='x'\n").empty());
  CHECK(told(test::good_standard(), test::good_standard()).empty());
}

TEST_CASE("two spellings of one amount are no difference, two amounts are") {
  CHECK(told("[time_limit]\nlimit = \"2 hours\"\n", "[time_limit]\nlimit = \"120 minutes\"\n")
            .empty());
  CHECK(told("[time_limit]\nlimit = \"3 working_days\"\n",
             "[time_limit]\nlimit = \"3 calendar_days\"\n") ==
        "!time_limit.limit: 3 working_days -> 3 calendar_days\n");
}

TEST_CASE("an entry with an id is the same entry wherever it stands") {
  const std::string one = "[[complaints.channel]]\nname = \"a\"\nkind = \"web\"\n";
  const std::string two = "[[complaints.channel]]\nname = \"b\"\nkind = \"sms\"\n";
  CHECK(told(one + two, two + one).empty());
  CHECK(told(one + two, one) ==
        "complaints.channel[b].name: b -> -\ncomplaints.channel[b].kind: sms -> -\n");
  CHECK(told("[facilities]\nitems = [\"Printer\", \"Meja\"]\n",
             "[facilities]\nitems = [\"Meja\", \"Komputer\"]\n") ==
        "facilities.items[Printer]: Printer -> -\nfacilities.items[Komputer]: - -> Komputer\n");
}

TEST_CASE(
    "the order of steps says what comes next, and changes the promise where nothing else does") {
  const auto step = [](const std::string& id, const std::string& next) {
    return "[[procedure.step]]\nid = \"" + id + "\"\n" +
           (next.empty() ? "" : "next = \"" + next + "\"\n");
  };
  const auto end = step("c", "end");
  CHECK(told(step("a", "") + step("b", "") + end, step("b", "") + step("a", "") + end) ==
        "!procedure.step: a, b, c -> b, a, c\n");
  CHECK(told(step("a", "b") + step("b", "c") + end, end + step("b", "c") + step("a", "b")) ==
        "procedure.step: a, b, c -> c, b, a\n");
  // One that is new or gone changes the order of no other.
  CHECK(told(step("a", "") + end, step("a", "") + step("b", "") + end) ==
        "procedure.step[b].id: - -> b\n");
}

TEST_CASE("of conditional limits the first that holds counts: their order is a promise") {
  const std::string one = "[[time_limit.conditional]]\nname = \"x\"\nlimit = \"1 day\"\n";
  const std::string two = "[[time_limit.conditional]]\nname = \"y\"\nlimit = \"2 days\"\n";
  CHECK(told(one + two, two + one) == "!time_limit.conditional: x, y -> y, x\n");
}

TEST_CASE("the short and the long way to write one entry are no difference") {
  CHECK(told("[facilities]\nitems = \"a\"\n", "[facilities]\nitems = [\"a\"]\n").empty());
  CHECK(told("[facilities]\nitems = [\"a\"]\n", "[facilities]\nitems = [{ text = \"a\" }]\n")
            .empty());
  CHECK(told("[roles]\ndesk = \"Loket\"\n", "[roles]\ndesk = { title = \"Loket\" }\n").empty());
  const std::string thrice = "[facilities]\nitems = [\"a\", \"a\", \"a#2\"]\n";
  CHECK(told(thrice, thrice).empty());
}

TEST_CASE("a mark is of the promise or not, whatever key it names") {
  CHECK(told("[time_limit]\ninferred = [\"limit\"]\n",
             "[time_limit]\ninferred = [\"limit\", \"legal.limit\"]\n") ==
        "time_limit.inferred[legal.limit]: - -> legal.limit\n");
}

TEST_CASE("what stops, starts or bounds the promise changes it; its wording does not") {
  struct Row {
    const char* before;
    const char* after;
    bool promise;
  };
  for (const auto& row :
       {Row{"[time_limit]\nstart = \"received\"\n", "[time_limit]\nstart = \"paid\"\n", true},
        Row{"[time_limit]\nnot_stated = [\"stop\"]\n", "[time_limit]\n", true},
        Row{"[time_limit]\noriginal = \"a\"\n", "[time_limit]\noriginal = \"b\"\n", false},
        Row{"[[time_limit.pause]]\ncause = \"x\"\n", "", true},
        Row{"[[variant]]\nid = \"n\"\n[variant.time_limit]\nlimit = \"1 day\"\n",
            "[[variant]]\nid = \"n\"\n[variant.time_limit]\nlimit = \"2 days\"\n", true},
        Row{"[[procedure.step]]\nid = \"a\"\ntime = \"1 day\"\n",
            "[[procedure.step]]\nid = \"a\"\ntime = \"2 days\"\n", false},
        Row{"[[procedure.step]]\nid = \"a\"\n",
            "[[procedure.step]]\nid = \"a\"\npause = \"payment\"\n", true},
        Row{"[fee]\namount = 5\n", "[fee]\namount = 6\n", false}}) {
    CAPTURE(row.before);
    const auto one = parse_document(row.before, "a.toml");
    const auto other = parse_document(row.after, "b.toml");
    const auto changes = difference(one.root, other.root);
    REQUIRE(changes.size() == 1);
    CHECK(changes.front().promise == row.promise);
  }
}

TEST_CASE("changes of one part of the file stand together") {
  CHECK(told("[fee]\namount = 1\n[product]\nitems = [\"A\"]\n",
             "[fee]\namount = 1\nformula = \"x\"\n[product]\nitems = [\"B\"]\n") ==
        "product.items[A]: A -> -\nproduct.items[B]: - -> B\nfee.formula: - -> x\n");
}
