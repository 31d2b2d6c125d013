// SPDX-License-Identifier: Apache-2.0
#include "formats/compiled.hpp"

#include "formats/compact_bytes.hpp"
#include "formats/model_members.hpp"
#include "procedure/check.hpp"

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>

namespace sp {
namespace {

/// The last enumerator; what is beyond cannot have been written.
constexpr auto last_of(Presence) {
  return Presence::not_seen;
}
constexpr auto last_of(RoleKind) {
  return RoleKind::applicant;
}
constexpr auto last_of(ServiceKind) {
  return ServiceKind::complaint;
}
constexpr auto last_of(StepKind) {
  return StepKind::decision;
}
constexpr auto last_of(Effect) {
  return Effect::proceed;
}
constexpr auto last_of(ClockStart) {
  return ClockStart::scheduled;
}
constexpr auto last_of(Multiply) {
  return Multiply::serial;
}
constexpr auto last_of(CountRule) {
  return CountRule::same_day;
}
constexpr auto last_of(Roll) {
  return Roll::none;
}
constexpr auto last_of(Unit) {
  return Unit::day;
}
constexpr auto last_of(DayOffKind) {
  return DayOffKind::local;
}

constexpr Seconds whole_day{24 * 3600};
/// A million hours, in minutes: the largest amount that can be written in a file.
constexpr std::int64_t largest_amount = 60'000'000;
/// Items lie in items; a file nests them no deeper.
constexpr int deepest = 100;

class Compiler {
 public:
  template <class... T>
  void operator()(const T&... values) {
    (put(values), ...);
  }
  std::string take() { return out_.take(); }

 private:
  void put(bool value) { out_.number(value ? 1 : 0); }
  void put(const std::string& value) { out_.text(value); }
  void put(Seconds value) { out_.integer(value.count()); }
  void put(Date value) { out_.integer(value.time_since_epoch().count()); }
  void put(const Zone& zone) { out_.text(zone.name()); }

  template <class T>
  requires std::is_enum_v<T>
  void put(T value) { out_.number(static_cast<std::uint64_t>(value)); }

  template <class T>
  requires std::is_integral_v<T>
  void put(T value) { out_.integer(static_cast<std::int64_t>(value)); }

  template <class T>
  void put(const std::optional<T>& value) {
    put(value.has_value());
    if (value) put(*value);
  }

  template <class T>
  void put(const std::vector<T>& values) {
    out_.number(values.size());
    for (const auto& value : values) put(value);
  }

  template <class T, std::size_t size>
  void put(const std::array<T, size>& values) {
    for (const auto& value : values) put(value);
  }

  template <class T>
  requires std::is_class_v<T>
  void put(const T& value) {
    each_member(value, [this](const auto&... members) { (*this)(members...); });
  }

  CompactWriter out_;
};

class Loader {
 public:
  explicit Loader(std::string_view bytes) : in_(bytes) {}

  template <class... T>
  void operator()(T&... values) {
    (get(values), ...);
  }
  bool is_done() const { return in_.is_done(); }

 private:
  void get(bool& value) { value = get_up_to(1) != 0; }
  void get(std::string& value) { value = in_.text(); }
  void get(Seconds& value) {
    const auto count = in_.integer();
    if (count < 0 || count > whole_day.count()) return in_.fail();
    value = Seconds{count};
  }

  void get(Date& value) {
    static const auto first = make_date(1, 1, 1).time_since_epoch().count();
    static const auto last = make_date(9999, 12, 31).time_since_epoch().count();
    const auto count = in_.integer();
    if (count < first || count > last) return in_.fail();
    value = Date{std::chrono::days{count}};
  }

  void get(Zone& zone) {
    const auto known = Zone::built_in(in_.text());
    if (!known) return in_.fail();
    zone = *known;
  }

  void get(Price& price) {
    each_member(price, [this](auto&... members) { (*this)(members...); });
    const bool ordered = price.min_hundredths >= 0 && price.max_hundredths >= price.min_hundredths;
    if (!ordered || price.max_hundredths > most_units_of_money * 100) in_.fail();
  }

  void get(Amount& amount) {
    each_member(amount, [this](auto&... members) { (*this)(members...); });
    if (amount.min < 0 || amount.max < amount.min || amount.max > largest_amount) in_.fail();
  }

  template <class T>
  requires std::is_enum_v<T>
  void get(T& value) {
    value = static_cast<T>(get_up_to(static_cast<std::uint64_t>(last_of(value))));
  }

  template <class T>
  requires std::is_integral_v<T>
  void get(T& value) {
    const auto read = in_.integer();
    if (!std::in_range<T>(read)) return in_.fail();
    value = static_cast<T>(read);
  }

  template <class T>
  void get(std::optional<T>& value) {
    if (get_up_to(1) != 0) get(value.emplace());
  }

  template <class T>
  void get(std::vector<T>& values) {
    if (++depth_ > deepest) in_.fail();
    values.resize(in_.count());
    for (auto& value : values) get(value);
    --depth_;
  }

  template <class T, std::size_t size>
  void get(std::array<T, size>& values) {
    for (auto& value : values) get(value);
  }

  template <class T>
  requires std::is_class_v<T>
  void get(T& value) {
    each_member(value, [this](auto&... members) { (*this)(members...); });
  }

  std::uint64_t get_up_to(std::uint64_t last) {
    const auto value = in_.number();
    if (value <= last) return value;
    in_.fail();
    return 0;
  }

  CompactReader in_;
  int depth_ = 0;
};

bool is_whole(const Outcome& outcome) {
  return outcome.id && outcome.effect && outcome.next;
}

/// Has the step all that no file that was read without a finding lacks?
bool is_whole_step(const Step& step) {
  const bool known =
      !step.when || step.when->step.value.has_value() == step.when->outcome.value.has_value();
  return step.id && known &&
         (!step.outcomes || std::all_of(step.outcomes->begin(), step.outcomes->end(), is_whole));
}

bool is_sound(const Standard& standard) {
  const auto& steps = standard.procedure.steps;
  if (!standard.format || !standard.id || !standard.edition || !steps) return false;
  if (!std::all_of(steps->begin(), steps->end(), is_whole_step)) return false;
  const auto findings = check_procedure(standard);
  return std::none_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return severity_of(finding) == Severity::error;
  });
}

}  // namespace

std::optional<std::string> compile(const Judge& judge) {
  if (!Zone::built_in(judge.calendar.zone.name())) return std::nullopt;
  Compiler compiler;
  compiler(judge.standard, judge.calendar);
  return compiler.take();
}

std::optional<Judge> read_compiled(std::string_view bytes) {
  std::optional<Judge> read(std::in_place);
  Loader loader(bytes);
  loader(read->standard, read->calendar);
  const bool sound =
      loader.is_done() && is_sound(read->standard) && has_ordered_hours(read->calendar);
  return sound ? std::move(read) : std::nullopt;
}

}  // namespace sp
