// SPDX-License-Identifier: Apache-2.0
#include "audit/example.hpp"

#include "audit/audit.hpp"
#include "base/lines.hpp"
#include "formats/standard_reader.hpp"

#include <doctest/doctest.h>

#include <set>

namespace sp::test {
namespace {

constexpr std::string_view clean = R"(format  = 1
id      = "office/service"
edition = 1
[service]
title     = "Surat Keterangan"
agency    = "Kantor Percontohan"
kind      = "assignment"
issued    = "2024-06"
decree    = "Keputusan Kepala Kantor 12/2024"
signatory = { title = "Kepala Kantor", name = "Ani Wijaya" }
[roles]
officer = "Petugas"
[requirements]
items = ["Surat pengantar"]
[procedure]
[[procedure.step]]
id        = "check"
text      = "Memeriksa berkas"
time      = "10 minutes"
performer = "officer"
input     = "Berkas"
output    = "Surat"
next      = "end"
[time_limit]
limit = "2 hours"
start = "received"
stop  = "end"
[fee]
amount = "free"
[product]
items = ["Surat bertanda tangan"]
[complaints]
officer  = "Kepala Seksi"
handling = "Diteliti, lalu dijawab dengan surat"
limit    = "5 working_days"
[[complaints.channel]]
kind    = "phone"
contact = ["(021) 123456"]
[legal_basis]
[[legal_basis.act]]
act = "UU 25/2009"
[facilities]
items = ["Ruang tunggu"]
[competence]
items = ["Teliti"]
[internal_control]
items = [{ text = "Atasan langsung", every = "1 month" }]
[staffing]
[[staffing.role]]
role  = "officer"
count = 2
[guarantee]
items = ["Maklumat pelayanan"]
[safety]
items = ["Arsip terkunci"]
[evaluation]
items = [{ text = "Survei kepuasan", every = "1 year" }]
)";

/// The name before the first dot of a header, without brackets; empty where it is none.
std::string root_of(const std::string& line) {
  if (!line.starts_with("[")) return {};
  const auto begin = line.find_first_not_of('[');
  return line.substr(begin, line.find_first_of(".]", begin) - begin);
}

/// What stands in quotes, up to a dot: the names in a list of marks.
std::set<std::string> quoted_in(const std::string& line) {
  std::set<std::string> names;
  for (auto at = line.find('"'); at != line.npos; at = line.find('"', at + 1)) {
    const auto end = line.find('"', at + 1);
    names.insert(line.substr(at + 1, std::min(line.find('.', at), end) - at - 1));
    at = end;
  }
  return names;
}

std::string key_of(const std::string& line) {
  return line.substr(0, line.find_first_of(" ="));
}

bool is_mark(const std::string& line) {
  return line.starts_with("not_") || line.starts_with("inferred");
}

/// What a fragment says: the tables at the top, the keys of [service], all lines of each.
struct Fragment {
  std::set<std::string> roots;
  std::set<std::string> service_keys;
  std::string top;
  std::string service;
  std::string tables;

  explicit Fragment(const std::string& text) {
    std::string root;
    for (const auto& line : lines_of(text)) {
      if (const auto found = root_of(line); !found.empty()) root = found;
      add(line, root);
    }
  }

 private:
  void add(const std::string& line, const std::string& root) {
    auto& place = root.empty() ? top : root == "service" ? service : tables;
    if (line == "[service]") return;
    place += line + "\n";
    if (root.empty()) roots.merge(quoted_in(line));
    if (!root.empty() && root != "service") roots.insert(root);
    if (root != "service") return;
    service_keys.insert(key_of(line));
    if (is_mark(line)) service_keys.merge(quoted_in(line));
  }
};

}  // namespace

std::string standard_with(const std::string& fragment) {
  const Fragment given(fragment);
  std::string text;
  std::string root;
  for (const auto& line : lines_of(clean)) {
    if (line == "[service]") text += given.top;
    if (const auto found = root_of(line); !found.empty()) root = found;
    const bool replaced = root == "service" ? given.service_keys.count(key_of(line)) > 0
                                            : given.roots.count(root) > 0;
    if (!replaced) text += line + "\n";
    if (line == "[service]") text += given.service;
  }
  return text + given.tables;
}

std::vector<Finding> audited(const std::string& text) {
  const auto read = read_standard(text, "x.toml", std::nullopt);
  INFO(text);
  REQUIRE(read.findings.empty());
  REQUIRE(read.standard);
  return audit(*read.standard,
               Date{std::chrono::local_days{std::chrono::year{2026} / std::chrono::January / 1}});
}

std::string codes_of(const std::string& text) {
  std::string codes;
  for (const auto& finding : audited(text)) {
    codes += (codes.empty() ? "" : " ") + std::string(rule_code(finding));
  }
  return codes;
}

}  // namespace sp::test
