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
  const std::string one = "[[procedure.step]]\nid = \"a\"\ntext = \"A\"\n";
  const std::string two = "[[procedure.step]]\nid = \"b\"\ntext = \"B\"\n";
  CHECK(told(one + two, two + one).empty());
  CHECK(told(one + two, one) == "procedure.step[b].id: b -> -\nprocedure.step[b].text: B -> -\n");
  CHECK(told("[facilities]\nitems = [\"Printer\", \"Meja\"]\n",
             "[facilities]\nitems = [\"Meja\", \"Komputer\"]\n") ==
        "facilities.items[Printer]: Printer -> -\nfacilities.items[Komputer]: - -> Komputer\n");
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
