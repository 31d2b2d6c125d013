// SPDX-License-Identifier: Apache-2.0
#include "cli/views/verification_words.hpp"

#include "text/proof_label.hpp"

#include <stdexcept>

namespace sp::cli {
namespace {

ProofLabel label_of(FlawCode code) {
  switch (code) {
    case FlawCode::file_damaged:
      return ProofLabel::flaw_file_damaged;
    case FlawCode::value_form:
      return ProofLabel::flaw_value_form;
    case FlawCode::number_wrong:
      return ProofLabel::flaw_number_wrong;
    case FlawCode::encoding_unknown:
      return ProofLabel::flaw_encoding_unknown;
    case FlawCode::encoding_wrong:
      return ProofLabel::flaw_encoding_wrong;
    case FlawCode::correction_wrong:
      return ProofLabel::flaw_correction_wrong;
    case FlawCode::facts_wrong:
      return ProofLabel::flaw_facts_wrong;
    case FlawCode::hash_wrong:
      return ProofLabel::flaw_hash_wrong;
    case FlawCode::details_wrong:
      return ProofLabel::flaw_details_wrong;
    case FlawCode::detail_wrong:
      return ProofLabel::flaw_detail_wrong;
    case FlawCode::request_wrong:
      return ProofLabel::flaw_request_wrong;
    case FlawCode::pinned_missing:
      return ProofLabel::flaw_pinned_missing;
    case FlawCode::pinned_changed:
      return ProofLabel::flaw_pinned_changed;
    case FlawCode::row_without_event:
      return ProofLabel::flaw_row_without_event;
    case FlawCode::other_log:
      return ProofLabel::flaw_other_log;
    case FlawCode::cut_off:
      return ProofLabel::flaw_cut_off;
    case FlawCode::rewritten:
      return ProofLabel::flaw_rewritten;
    case FlawCode::impossible:
      return ProofLabel::flaw_impossible;
    case FlawCode::projection_missing:
      return ProofLabel::flaw_projection_missing;
    case FlawCode::projection_wrong:
      return ProofLabel::flaw_projection_wrong;
    case FlawCode::projection_stray:
      return ProofLabel::flaw_projection_stray;
  }
  throw std::logic_error("a flaw without words");
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

Json flaw_json(const Flaw& flaw) {
  Json entry;
  entry["part"] = name_of(part_of(flaw.code));
  entry["code"] = name_of(flaw.code);
  entry["table"] = text_or_null(flaw.table);
  entry["row"] = text_or_null(flaw.key);
  entry["message"] = sp::say(label_of(flaw.code), Language::english, flaw.args);
  return entry;
}

Json checkpoint_json(const GivenCheckpoint& given) {
  Json entry;
  entry["file"] = given.path;
  entry["size"] = given.checkpoint.size;
  entry["made_at"] = to_rfc3339_utc(given.checkpoint.made_at);
  entry["signed_by"] = given.signed_by;
  return entry;
}

std::string place_of(const Flaw& flaw, const std::vector<GivenCheckpoint>& given,
                     const Context& context) {
  if (flaw.table.empty()) return context.say(ProofLabel::verify_file);
  if (part_of(flaw.code) == FlawPart::checkpoint) return given.at(std::stoul(flaw.key) - 1).path;
  return context.say(ProofLabel::verify_row, {flaw.table, flaw.key});
}

std::string uncovered(const Verification& done, const Context& context) {
  if (done.covered >= done.events) return context.say(ProofLabel::verify_all_covered);
  return context.say(ProofLabel::verify_none_covers,
                     {std::to_string(done.covered + 1), std::to_string(done.events)});
}

std::string checkpoint_line(const GivenCheckpoint& given, const Context& context) {
  const auto signature = given.signed_by
                             ? context.say(ProofLabel::checkpoint_signed_by, {*given.signed_by})
                             : context.say(ProofLabel::checkpoint_not_checked);
  return context.say(ProofLabel::checkpoint_covers,
                     {given.path, std::to_string(given.checkpoint.size),
                      to_rfc3339_utc(given.checkpoint.made_at), signature});
}

std::string whole_text(const Verification& done, const std::vector<GivenCheckpoint>& given,
                       const Context& context) {
  auto text = context.say(ProofLabel::verify_whole) + "\n" +
              context.say(ProofLabel::verify_head,
                          {done.log_id, std::to_string(done.events), to_hex(done.root)}) +
              "\n";
  for (const auto& checkpoint : given) text += checkpoint_line(checkpoint, context) + "\n";
  return text + uncovered(done, context) + "\n";
}

}  // namespace

Json verification_json(const Verification& done, const std::vector<GivenCheckpoint>& given) {
  const bool whole = !done.flaw;
  Json data;
  data["whole"] = whole;
  data["finding"] = whole ? Json() : flaw_json(*done.flaw);
  data["log_id"] = text_or_null(done.log_id);
  data["events"] = done.events;
  data["personal_values"] = done.details;
  data["erased_values"] = done.erased;
  data["pinned_files"] = done.blobs;
  data["cases"] = done.cases;
  data["running_clocks"] = done.deadlines;
  data["last_hash"] = whole && done.events > 0 ? Json(to_hex(done.head)) : Json();
  data["root"] = whole ? Json(to_hex(done.root)) : Json();
  const bool uncovered = whole && done.covered < done.events;
  data["uncovered_from"] = uncovered ? Json(done.covered + 1) : Json();
  data["uncovered_to"] = uncovered ? Json(done.events) : Json();
  Json checkpoints{Json::Array{}};
  for (const auto& checkpoint : given) checkpoints.push_back(checkpoint_json(checkpoint));
  data["checkpoints"] = checkpoints;
  return data;
}

std::string verification_text(const Verification& done, const std::vector<GivenCheckpoint>& given,
                              const Context& context) {
  std::string text;
  if (done.flaw) {
    const auto& flaw = *done.flaw;
    text = context.say(ProofLabel::verify_not_whole, {place_of(flaw, given, context)}) + "\n" +
           context.say(label_of(flaw.code), flaw.args) + "\n";
  } else {
    text = whole_text(done, given, context);
  }
  std::vector<std::string> counts;
  for (const auto count :
       {done.events, done.details, done.erased, done.blobs, done.cases, done.deadlines}) {
    counts.push_back(std::to_string(count));
  }
  return text + context.say(ProofLabel::verify_checked, counts) + "\n";
}

}  // namespace sp::cli
