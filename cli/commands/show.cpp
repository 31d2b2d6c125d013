// SPDX-License-Identifier: Apache-2.0
// sp show: one case, its procedure with the visits so far, and the time left.
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/views/case_json.hpp"
#include "cli/views/case_text.hpp"
#include "desk/looking.hpp"
#include "report/markdown.hpp"

namespace sp::cli {
namespace {

struct Flags {
  ReadFlags read;
  std::string case_name;
};

Listing visits_of(const CaseView& view, const Json& data, const Context& context) {
  Listing listing;
  listing.schema = "sp.show/1";
  listing.columns = {{.key = "step", .title = context.say(Label::step)},
                     {.key = "visit", .title = context.say(Label::visit), .align = Align::right},
                     {.key = "from", .title = context.say(Label::from)},
                     {.key = "to", .title = context.say(Label::to)},
                     {.key = "outcome", .title = context.say(Label::outcome)}};
  const auto& records = *data.as_object()->at("visits").as_array();
  for (std::size_t i = 0; i < records.size(); ++i) {
    const auto& visit = view.state.visits[i];
    listing.rows.push_back({records[i],
                            {{visit.step},
                             {std::to_string(visit.number)},
                             {to_rfc3339(visit.from, view.zone())},
                             {visit.to ? to_rfc3339(*visit.to, view.zone()) : ""},
                             {visit.outcome.value_or("")}}});
  }
  return listing;
}

Result<CaseView> find(const Flags& flags, Context& context) {
  const auto request = flags.read.request(context);
  if (!request) return fail(request.error());
  const auto store = context.open_store(StoreMode::read);
  if (!store) return fail(store.error());
  std::optional<CaseView> view;
  const auto looked = (*store)->read([&](CaseReader& reader) -> Result<void> {
    auto found = look_at(reader, flags.case_name, *request);
    if (!found) return fail(found.error());
    view = std::move(*found);
    return {};
  });
  if (!looked) return fail(looked.error());
  return std::move(*view);
}

/// A question about one case whose deadline cannot be computed has no answer.
Error unknown_deadline(const CaseView& view) {
  Error why = *view.promise().unknown_because;
  if (why.code != ErrorCode::calendar_gap) return why;
  why.code = ErrorCode::deadline_unknown;
  why.args.insert(why.args.begin(), view.state.case_number);
  return why;
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  const auto view = find(flags, context);
  if (!view) return fail(view.error());
  if (view->promise().unknown_because) return fail(unknown_deadline(*view));
  Answer answer;
  answer.schema = "sp.show/1";
  answer.data = case_json(*view);
  answer.listing = visits_of(*view, answer.data, context);
  answer.text = [&](const TextStyle& style) { return case_text(*view, context.language(), style); };
  answer.markdown = [&] {
    return to_code_block(case_text(*view, context.language(), {.width = 0}));
  };
  answer.warnings = view->warnings;
  answer.as_of = view->as_of;
  answer.zone = view->zone();
  return context.give(answer);
}

}  // namespace

const Command show_command{"show", Group::looking, HelpLabel::about_show,
                           [](Options& options) -> Run {
                             auto flags = std::make_shared<Flags>();
                             options.argument("CASE", flags->case_name, HelpLabel::help_case);
                             flags->read.declare(options);
                             return [flags](Context& context) { return run(*flags, context); };
                           }};

}  // namespace sp::cli
