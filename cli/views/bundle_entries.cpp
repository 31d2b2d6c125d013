// SPDX-License-Identifier: Apache-2.0
#include "cli/views/bundle_entries.hpp"

#include "bundle/carried.hpp"
#include "cli/views/case_text.hpp"
#include "cli/views/explanation_json.hpp"
#include "cli/views/explanation_text.hpp"
#include "cli/views/log_listing.hpp"
#include "ledger/digest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace sp::cli {
namespace {

constexpr TextStyle plain{.width = 0, .colour = false, .unicode = true};

std::string warning_lines(const CaseView& view, Language language) {
  std::string text;
  for (const auto& warning : view.warnings) {
    text +=
        std::string(words(Label::warning, language)) + ": " + words_of(warning, language) + "\n";
  }
  return text;
}

/// As `sp show` prints it, warnings included, wherever it is printed.
std::string case_page(const CaseView& view, Language language) {
  return case_text(view, language, plain) + warning_lines(view, language);
}

/// How each deadline was counted, as `sp explain` prints it; a clock that is not known says why.
std::vector<ArchiveEntry> explanations(const CaseView& view, const Context& context) {
  const auto clocks = explain_clocks(view);
  const auto page = [&](Language language) {
    return explanation_text(view, clocks, language, plain) + warning_lines(view, language);
  };
  Answer answer;
  answer.schema = "sp.explain/1";
  answer.data = explanation_json(view, clocks);
  answer.warnings = view.warnings;
  answer.as_of = view.as_of;
  answer.zone = view.zone();
  return {{"explanation.en.txt", page(Language::english)},
          {"explanation.id.txt", page(Language::indonesian)},
          {"explanation.json", to_json_text(context.envelope(answer))}};
}

std::string event_line(const ProvedEvent& proved, const std::string& log_id, const Judge& judge,
                       Language language) {
  auto record = whole_log_row(proved.logged, log_id, judge, language).record;
  Json path{Json::Array{}};
  for (const auto& hash : proved.path) path.push_back(to_hex(hash));
  record["index"] = proved.logged.event.seq - 1;
  record["proof"] = path;
  return to_json_line(record) + "\n";
}

std::string event_lines(const Evidence& evidence, Language language) {
  std::string text;
  for (const auto& proved : evidence.events) {
    text += event_line(proved, to_hex(evidence.log_id), *evidence.view.judge, language);
  }
  return text;
}

Checkpoint checkpoint_of(const Evidence& evidence, const BundleForm& form, Instant now) {
  return {.log_id = evidence.log_id,
          .size = evidence.mark.size,
          .root = evidence.mark.root,
          .made_at = form.key ? now : evidence.made_at};
}

/// Two files may hold the same bytes.
std::vector<ArchiveEntry> pinned_entries(const Evidence& evidence) {
  std::vector<ArchiveEntry> entries;
  std::set<Hash> held;
  for (const auto& file : evidence.pinned) {
    if (held.insert(file.hash).second)
      entries.push_back({"pinned/" + to_hex(file.hash), file.bytes});
  }
  return entries;
}

std::string file_lines(std::vector<ArchiveEntry> entries) {
  std::sort(entries.begin(), entries.end(),
            [](const ArchiveEntry& a, const ArchiveEntry& b) { return a.name < b.name; });
  std::string text;
  for (const auto& entry : entries) {
    text += fmt::format("file {} {}\n", to_hex(sha256(entry.bytes)), entry.name);
  }
  return text;
}

/// `listed`: what nothing else in the bundle vouches for.
std::string manifest(const Evidence& evidence, const BundleForm& form, const Checkpoint& checkpoint,
                     std::vector<ArchiveEntry> listed) {
  auto text = fmt::format("sp-bundle/1\ncase {}\nlog {}\nevents {}\npersonal {}\n",
                          evidence.view.state.case_number, to_hex(evidence.log_id),
                          evidence.events.size(), form.personal ? "included" : "left_out");
  text += fmt::format("made_at {}\nsigned_by {}\n", to_rfc3339_utc(checkpoint.made_at),
                      form.key ? form.key->name : "-");
  for (const auto& file : evidence.pinned) {
    text += fmt::format("pinned {} {}\n", to_hex(file.hash), file.what);
  }
  return text + file_lines(std::move(listed));
}

}  // namespace

std::vector<ArchiveEntry> bundle_entries(const Evidence& evidence, const BundleForm& form,
                                         const Context& context) {
  const auto checkpoint = checkpoint_of(evidence, form, context.now());
  std::vector<ArchiveEntry> entries{carried_readme(),
                                    {"case.txt", case_page(evidence.view, context.language())}};
  for (auto& page : explanations(evidence.view, context)) entries.push_back(std::move(page));
  if (form.key) entries.push_back({"key.pub", key_text(public_part(*form.key))});
  const auto verifier = carried_verifier();
  auto listed = entries;
  listed.insert(listed.end(), verifier.begin(), verifier.end());
  entries.push_back({"manifest.txt", manifest(evidence, form, checkpoint, std::move(listed))});
  entries.push_back({"checkpoint", form.key ? sign_checkpoint(checkpoint, *form.key)
                                            : checkpoint_text(checkpoint)});
  entries.push_back({"events.jsonl", event_lines(evidence, context.language())});
  for (auto& entry : pinned_entries(evidence)) entries.push_back(std::move(entry));
  entries.insert(entries.end(), verifier.begin(), verifier.end());
  return entries;
}

}  // namespace sp::cli
