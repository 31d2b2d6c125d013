// SPDX-License-Identifier: Apache-2.0
#include "standard/price.hpp"

#include <doctest/doctest.h>

using namespace sp;

TEST_CASE("a price is free, an amount of one currency, a range, or words") {
  struct Row {
    const char* text;
    const char* currency;
    std::int64_t min;
    std::int64_t max;
    const char* words;
  };
  for (const auto& row :
       {Row{"free", "IDR", 0, 0, ""}, Row{"50000 IDR", "IDR", 5'000'000, 5'000'000, ""},
        Row{"12.50 USD", "USD", 1250, 1250, ""},
        Row{"100000 to 500000 IDR", "IDR", 10'000'000, 50'000'000, ""},
        Row{"0 USD", "USD", 0, 0, ""},
        Row{"1000000000000 IDR", "IDR", 100'000'000'000'000, 100'000'000'000'000, ""},
        Row{"menurut Perda", "", 0, 0, "menurut Perda"},
        Row{"sesuai ketentuan PNBP", "", 0, 0, "sesuai ketentuan PNBP"}}) {
    CAPTURE(row.text);
    const auto price = parse_price(row.text);
    REQUIRE(price);
    CHECK(price->currency == row.currency);
    CHECK(price->min_hundredths == row.min);
    CHECK(price->max_hundredths == row.max);
    CHECK(price->words == row.words);
    CHECK(price->is_amount() == price->words.empty());
  }
}

TEST_CASE("what looks like an amount and is none is never taken for words") {
  for (const char* text : {"Rp1.000", "Rp 50000", "50000", "12,5 USD", "12.5 USD", "1.000.000 IDR",
                           "5 to 5 USD", "6 to 5 USD", "1 to 2 to 3 IDR", "1000000000001 IDR",
                           "-5 IDR", "5  IDR", "1e3 IDR", "0x10 IDR", "12. USD", "12.345 USD"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_price(text));
  }
}

TEST_CASE("a price is read back as it is written") {
  for (const char* text : {"free", "50000 IDR", "12.50 USD", "0.05 EUR", "100000 to 500000 IDR",
                           "1.05 to 2 USD", "menurut Perda"}) {
    CAPTURE(text);
    const auto price = parse_price(text);
    REQUIRE(price);
    CHECK(to_string(*price) == text);
    CHECK(parse_price(to_string(*price)) == price);
  }
  CHECK(to_string(rupiah_price(0)) == "free");
  CHECK(to_string(rupiah_price(600'000)) == "600000 IDR");
}
