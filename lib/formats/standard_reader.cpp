// SPDX-License-Identifier: Apache-2.0
#include "formats/standard_reader.hpp"

#include "base/suggest.hpp"
#include "formats/format_gate.hpp"
#include "formats/standard_tables.hpp"
#include "procedure/check.hpp"

#include <algorithm>
#include <set>

namespace sp {
namespace {

/// What can be judged only by looking at several keys together.
class CrossCheck {
 public:
  CrossCheck(const Standard& standard, Reading& reading) : standard_(standard), reading_(reading) {}

  void ids() {
    std::set<std::string> steps;
    for (std::size_t i = 0; i < standard_.steps().size(); ++i) {
      const auto path = element_path("procedure.step", i);
      const auto& step = standard_.steps()[i];
      unique(step.id, steps, "procedure.step", path + ".id");
      outcome_ids(step, path);
    }
    std::set<std::string> requirements;
    if (standard_.requirements.items) {
      item_ids(*standard_.requirements.items, requirements, "requirements.items");
    }
    pause_causes();
    extension_unit();
  }

  void roles() {
    for (std::size_t i = 0; i < standard_.steps().size(); ++i) {
      role(standard_.steps()[i].performer, element_path("procedure.step", i) + ".performer");
    }
    each_role(standard_.competence.roles, "competence.role");
    each_role(standard_.staffing.roles, "staffing.role");
  }

 private:
  void outcome_ids(const Step& step, const std::string& path) {
    if (!step.outcomes) return;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < step.outcomes->size(); ++i) {
      const auto list = path + ".outcomes";
      unique((*step.outcomes)[i].id, seen, list, element_path(list, i) + ".id");
    }
  }

  void item_ids(const std::vector<Item>& items, std::set<std::string>& seen,
                const std::string& path) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      const auto element = element_path(path, i);
      unique(items[i].id, seen, "requirements.items", element + ".id");
      item_ids(items[i].items, seen, element + ".items");
    }
  }

  /// The promise and its extension are added up, so both count the same.
  void extension_unit() {
    const auto& promise = standard_.time_limit.limit;
    const auto& more = standard_.time_limit.extension.limit;
    if (!promise || !more || promise->unit == more->unit) return;
    reading_.add(FindingCode::bad_value,
                 {"limit", to_string(*more), std::string(name_of(promise->unit))}, more.place.value,
                 "time_limit.extension.limit");
  }

  void pause_causes() {
    if (!standard_.time_limit.pauses) return;
    std::set<std::string> seen;
    const auto& pauses = *standard_.time_limit.pauses;
    for (std::size_t i = 0; i < pauses.size(); ++i) {
      unique(pauses[i].cause, seen, "time_limit.pause",
             element_path("time_limit.pause", i) + ".cause");
    }
  }

  void unique(const Text& id, std::set<std::string>& seen, const std::string& table,
              const std::string& path) {
    if (!id || seen.insert(*id).second) return;
    reading_.add(FindingCode::duplicate_id, {*id, table}, id.place.value, path);
  }

  template <class T>
  void each_role(const Field<std::vector<T>>& list, const std::string& path) {
    if (!list) return;
    for (std::size_t i = 0; i < list->size(); ++i) {
      role((*list)[i].role, element_path(path, i) + ".role");
    }
  }

  void role(const Text& id, const std::string& path) {
    if (!id || told_) return;
    std::vector<std::string> known;
    for (const auto& defined : standard_.roles) known.push_back(defined.id);
    if (std::count(known.begin(), known.end(), *id) > 0) return;
    if (known.empty()) {  // the missing table is the one cause of all the unknown roles
      told_ = true;
      reading_.missing_key("roles", "", id.place.value);
      return;
    }
    reading_.add(FindingCode::unknown_role, {*id}, id.place.value, path, suggest(*id, known));
  }

  const Standard& standard_;
  Reading& reading_;
  bool told_ = false;
};

void check_id(const Standard& standard, const std::optional<std::string>& expected,
              Reading& reading) {
  if (!expected || !standard.id || *standard.id == *expected) return;
  reading.add(FindingCode::id_not_the_path, {*standard.id, *expected}, standard.id.place.value,
              "id");
}

/// Looks at keys together as far as the file leaves them known.
std::vector<Finding> cross_check(const Standard& standard, Reading& reading) {
  CrossCheck check(standard, reading);
  check.ids();
  if (!reading.is_doubtful("roles")) check.roles();
  if (reading.is_doubtful("procedure")) return {};
  return check_procedure(standard);
}

}  // namespace

StandardOrFindings read_standard(std::string_view bytes, const std::string& file,
                                 const std::optional<std::string>& expected_id) {
  auto opened = open_document(bytes, file);
  StandardOrFindings result{std::nullopt, std::move(opened.findings)};
  if (!opened.document) return result;
  Reading reading(file, opened.document->incomplete);
  Standard standard;
  standard.file = file;
  read_table(reading, opened.document->root, table_for(Of<Standard>{}), standard, "");
  check_id(standard, expected_id, reading);
  for (auto& finding : cross_check(standard, reading)) {
    result.findings.push_back(std::move(finding));
  }
  result.findings = reading.take_findings(std::move(result.findings));
  if (!has_error(result.findings)) result.standard = std::move(standard);
  return result;
}

}  // namespace sp
