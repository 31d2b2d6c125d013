// SPDX-License-Identifier: Apache-2.0
// sp bundle: one case as evidence, in a file that proves itself without this program.
#include "bundle/archive.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/signing.hpp"
#include "cli/views/bundle_entries.hpp"
#include "desk/evidence.hpp"
#include "ledger/digest.hpp"
#include "text/proof_label.hpp"

namespace sp::cli {
namespace {

struct Flags {
  ReadFlags read;
  std::string case_name;
  bool personal = false;
  std::optional<std::string> key;
};

/// With what is to be known of the past alone, nothing of it may depend on the day of asking.
Result<EvidenceRequest> request_of(const Flags& flags, const Context& context) {
  const auto vantage = flags.read.request(context);
  if (!vantage) return fail(vantage.error());
  EvidenceRequest request{
      .case_name = flags.case_name, .vantage = *vantage, .in_place_of_personal = {}};
  if (!request.vantage.as_of) request.vantage.as_of = request.vantage.known_at;
  if (!flags.personal) request.in_place_of_personal = context.say(ProofLabel::bundle_left_out);
  return request;
}

Json bundle_json(const Evidence& evidence, const BundleForm& form, const std::string& file) {
  Json data;
  data["case"] = evidence.view.state.case_number;
  data["events"] = static_cast<std::int64_t>(evidence.events.size());
  data["file"] = file;
  data["personal"] = form.personal;
  data["root"] = to_hex(evidence.mark.root);
  data["signed_by"] = form.key ? Json(form.key->name) : Json();
  data["size"] = evidence.mark.size;
  return data;
}

std::string bundle_text(const Evidence& evidence, const std::string& file,
                        const std::string& log_id, const Hash& hash, const Context& context) {
  const auto events = std::to_string(evidence.events.size());
  return context.say(ProofLabel::bundle_done, {file}) + "\n" +
         context.say(ProofLabel::bundle_holds, {evidence.view.state.case_number, events}) + "\n" +
         context.say(ProofLabel::verify_head,
                     {log_id, std::to_string(evidence.mark.size), to_hex(evidence.mark.root)}) +
         "\n" + context.say(ProofLabel::bundle_fingerprint, {to_hex(hash)}) + "\n" +
         context.say(ProofLabel::bundle_check, {file}) + "\n";
}

Result<ExitStatus> write(const Evidence& evidence, const BundleForm& form,
                         const std::string& log_id, Context& context) {
  const auto file = *context.output();
  const auto bytes = to_zip(bundle_entries(evidence, form, context));
  const auto hash = sha256(bytes);
  Answer answer;
  answer.schema = "sp.bundle/1";
  answer.data = bundle_json(evidence, form, file);
  answer.data["log_id"] = log_id;
  answer.data["sha256"] = to_hex(hash);
  answer.text = [&](const TextStyle&) {
    return bundle_text(evidence, file, log_id, hash, context);
  };
  answer.warnings = evidence.view.warnings;
  answer.as_of = evidence.view.as_of;
  answer.zone = evidence.view.zone();
  return context.give_file(bytes, answer);
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  if (!context.output()) {
    return fail({.code = ErrorCode::option_missing, .args = {"--output", "bundle"}});
  }
  const auto request = request_of(flags, context);
  if (!request) return fail(request.error());
  BundleForm form{.personal = flags.personal};
  if (flags.key) {
    auto key = read_signing_key(*flags.key, context);
    if (!key) return fail(key.error());
    form.key = std::move(*key);
  }
  const auto store = context.open_store(StoreMode::read);
  if (!store) return fail(store.error());
  if (form.key) {
    if (const auto timed = sign_by_clock_alone(context, **store); !timed)
      return fail(timed.error());
  }
  const auto evidence = gather_evidence(**store, *request);
  if (!evidence) return fail(evidence.error());
  return write(*evidence, form, (*store)->log_id(), context);
}

}  // namespace

const Command bundle_command{"bundle", Group::trust, HelpLabel::about_bundle,
                             [](Options& options) -> Run {
                               auto flags = std::make_shared<Flags>();
                               options.argument("CASE", flags->case_name, HelpLabel::help_case);
                               options.flag("--personal", flags->personal,
                                            HelpLabel::help_personal);
                               options.value("--key", "FILE", flags->key, HelpLabel::help_key);
                               flags->read.declare(options);
                               return [flags](Context& context) { return run(*flags, context); };
                             },
                             Shape::sheet};

}  // namespace sp::cli
