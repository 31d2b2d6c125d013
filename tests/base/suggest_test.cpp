// SPDX-License-Identifier: Apache-2.0
#include "base/suggest.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>

using namespace sp;

namespace {

using Words = std::vector<std::string>;

std::string random_word(std::mt19937_64& random) {
  std::string word(random() % 7, 'a');
  for (auto& c : word) c = static_cast<char>('a' + random() % 3);
  return word;
}

}  // namespace

TEST_CASE("a slip of the finger is one edit") {
  struct Row {
    const char* a;
    const char* b;
    std::size_t distance;
    const char* why;
  };
  for (const auto& row :
       std::array{Row{"", "", 0, "nothing"}, Row{"draft", "draft", 0, "the same"},
                  Row{"draft", "drat", 1, "a letter left out"}, Row{"draft", "drafft", 1, "twice"},
                  Row{"draft", "drift", 1, "another letter"}, Row{"draft", "darft", 1, "a swap"},
                  Row{"", "abc", 3, "all of it"}, Row{"abc", "", 3, "all of it"},
                  Row{"kitten", "sitting", 3, "three"}, Row{"ab", "ba", 1, "a swap alone"},
                  Row{"advance", "approve", 5, "another word"}}) {
    CAPTURE(row.why);
    CHECK(edit_distance(row.a, row.b) == row.distance);
  }
}

TEST_CASE("edits are as many there as back, and none only between equal words") {
  std::mt19937_64 random(2);
  for (int i = 0; i < 1000; ++i) {
    const std::string a = random_word(random);
    const std::string b = random_word(random);
    CAPTURE(a);
    CAPTURE(b);
    const std::size_t distance = edit_distance(a, b);
    CHECK(distance == edit_distance(b, a));
    CHECK((distance == 0) == (a == b));
    CHECK(distance <= std::max(a.size(), b.size()));
    CHECK(distance >= (a.size() > b.size() ? a.size() - b.size() : b.size() - a.size()));
  }
}

TEST_CASE("near words are suggested, nearest first") {
  struct Row {
    const char* word;
    Words known;
    Words suggested;
    const char* why;
  };
  for (const auto& row : {
           Row{"advence", {"open", "advance", "approve"}, {"advance"}, "one letter"},
           Row{"draft", {"drift", "draft"}, {"draft", "drift"}, "the word itself comes first"},
           Row{"ab", {"ac", "aa", "ad", "ae"}, {"ac", "aa", "ad"}, "three at most, in their order"},
           Row{"aproved", {"approve", "approved"}, {"approved", "approve"}, "the nearer first"},
           Row{"report", {"open", "check"}, {}, "none is near"},
           Row{"abc", {"xbc", "xyc"}, {"xbc"}, "a third of the letters and no more"},
           Row{"abcd", {"xycd", "xyzd"}, {"xycd"}, "a third, rounded up"},
           Row{"x", {"y", "yz"}, {"y"}, "one letter of one"},
           Row{"", {"a", "ab"}, {"a"}, "nothing typed"},
           Row{"draft", {}, {}, "nothing known"},
       }) {
    CAPTURE(row.why);
    CHECK(suggest(row.word, row.known) == row.suggested);
  }
}

TEST_CASE("words too long to be a slip are not compared") {
  const std::string long_word(5000, 'a');
  CHECK(suggest(long_word, {long_word}).empty());
  CHECK(suggest("draft", {long_word, "draft"}) == Words{"draft"});
}
