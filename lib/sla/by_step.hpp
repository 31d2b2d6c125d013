// SPDX-License-Identifier: Apache-2.0
// Figures kept for each step of each standard, and handed out in the order of the standards' ids
// and of the steps in their files.
#pragma once

#include "standard/standard.hpp"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace sp {

struct StepKey {
  std::string standard_id;
  std::string step;
  std::string part{};  ///< what the step's figures are divided by, like an outcome
  auto operator<=>(const StepKey&) const = default;
};

template <class Figures>
class ByStep {
 public:
  /// The figures under `key`, made if need be. `standard` says where the step stands; of editions
  /// that order their steps differently, the last one asked about decides.
  Figures& at(const Standard& standard, const StepKey& key) {
    auto& entry = entries_[key];
    entry.place = place_of(standard, key.step);
    return entry.figures;
  }

  /// Likewise, where no standard is at hand to say where the step stands.
  Figures& at(const StepKey& key) { return entries_[key].figures; }

  std::vector<std::pair<StepKey, Figures>> in_order() const {
    std::vector<std::pair<StepKey, Entry>> entries(entries_.begin(), entries_.end());
    std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
      return std::tie(a.first.standard_id, a.second.place) <
             std::tie(b.first.standard_id, b.second.place);
    });
    std::vector<std::pair<StepKey, Figures>> rows;
    for (auto& [key, entry] : entries) rows.emplace_back(key, std::move(entry.figures));
    return rows;
  }

 private:
  struct Entry {
    std::size_t place = 0;
    Figures figures{};
  };
  static std::size_t place_of(const Standard& standard, const std::string& step) {
    const auto& steps = standard.steps();
    const auto found = std::find_if(steps.begin(), steps.end(),
                                    [&](const Step& one) { return one.id.value_or("") == step; });
    return static_cast<std::size_t>(found - steps.begin());
  }

  std::map<StepKey, Entry> entries_;
};

}  // namespace sp
