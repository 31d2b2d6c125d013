// SPDX-License-Identifier: Apache-2.0
#include "cli/one_case.hpp"

#include "desk/log_mark.hpp"
#include "desk/looking.hpp"

namespace sp::cli {
namespace {

/// `mark`: the log as well.
Result<OneCase> ask(Context& context, const ReadFlags& flags, const std::string& name, bool mark) {
  const auto request = flags.request(context);
  if (!request) return fail(request.error());
  const auto store = context.open_store(StoreMode::read);
  if (!store) return fail(store.error());
  std::optional<CaseView> view;
  LogFooter log{.id = (*store)->log_id(), .mark = {}};
  const auto looked = (*store)->read([&](CaseReader& reader) -> Result<void> {
    auto found = look_at(reader, name, *request);
    if (!found) return fail(found.error());
    view = std::move(*found);
    if (!mark) return {};
    const auto marked = mark_log(reader, stand_at(*request, view->zone()));
    if (!marked) return fail(marked.error());
    log.mark = *marked;
    return {};
  });
  if (!looked) return fail(looked.error());
  return OneCase{std::move(*view), std::move(log)};
}

}  // namespace

Result<CaseView> look_at_one(Context& context, const ReadFlags& flags, const std::string& name) {
  auto found = ask(context, flags, name, false);
  if (!found) return fail(found.error());
  return std::move(found->view);
}

Result<OneCase> look_at_one_with_log(Context& context, const ReadFlags& flags,
                                     const std::string& name) {
  return ask(context, flags, name, true);
}

Error unknown_deadline(const CaseView& view, const Clock& clock) {
  Error why = *clock.unknown_because;
  if (why.code != ErrorCode::calendar_gap) return why;
  why.code = ErrorCode::deadline_unknown;
  why.args.insert(why.args.begin(), view.state.case_number);
  return why;
}

}  // namespace sp::cli
