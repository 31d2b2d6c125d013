// SPDX-License-Identifier: Apache-2.0
#include "hostile_office.hpp"

#include "base/utf8.hpp"

#include <stdexcept>

namespace sp::test {
namespace {

/// The standard city/hostile: each text of it begins with another hostile one and has all of them.
std::string hostile_standard() {
  std::size_t next = 0;
  const auto text = [&next] {
    const auto& texts = hostile_texts();
    std::string all;
    for (std::size_t i = 0; i < texts.size(); ++i)
      all += texts[(next + i) % texts.size()].text + " ";
    ++next;
    return in_toml(all);
  };
  const auto line = [&text](const char* key) { return std::string(key) + " = " + text() + "\n"; };
  std::string file =
      "format = 1\nid = \"city/hostile\"\nedition = 1\n[service]\nkind = \"application\"\n";
  for (const auto* key :
       {"title", "title_en", "agency", "unit", "place", "number", "decree", "revision"}) {
    file += line(key);
  }
  file += "[service.signatory]\n" + line("title") + line("name");
  file += "[document]\n" + line("source") + line("heading");
  file += "columns = [" + text() + ", " + text() + "]\n";
  file += "[[document.part]]\n" + line("heading") + "components = [\"fee\"]\n";
  file += "[roles]\n" + line("head") + "[requirements]\n" + line("number") + line("original");
  file += "items = [" + text() + ", { label = " + text() + ", text = " + text() + " }]\n";
  file += "[[procedure.step]]\nid = \"draft\"\nperformer = \"head\"\n";
  for (const auto* key : {"text", "text_en", "performer_title", "input", "output", "note"})
    file += line(key);
  file += "[[procedure.step]]\nid = \"decide\"\nkind = \"decision\"\n" + line("text");
  file += "outcomes = [{ id = \"no\", label = " + text() +
          ", effect = \"return\", next = \"draft\" },\n" + "{ id = \"yes\", label = " + text() +
          ", effect = \"approve\", next = \"end\" }]\n";
  file += "[time_limit]\nlimit = \"2 working_days\"\nstart = \"received\"\n" + line("per") +
          line("applies_to") + line("original");
  file += "[[time_limit.pause]]\ncause = \"applicant\"\n" + line("text");
  file += "[fee]\n" + line("amount") + "[product]\n" + line("items") + line("heading");
  file += "[complaints]\n" + line("officer") + line("handling");
  file += "[[complaints.channel]]\nkind = \"email\"\n" + line("name") + line("contact");
  file += "[[legal_basis.act]]\n" + line("act") + line("original");
  for (const auto* name : {"facilities", "internal_control", "guarantee", "safety", "evaluation"}) {
    file += "[" + std::string(name) + "]\n" + line("items") + line("note");
  }
  return file;
}

std::string hostile_calendar() {
  std::string file = "format = 1\nid = \"city/2024\"\nkind = \"days_off\"\nyear = 2024\ntitle = " +
                     in_toml(hostile_texts().front().text) + "\n";
  int day = 10;
  for (const auto& hostile : hostile_texts()) {
    file +=
        "[[day_off]]\ndate = \"2024-08-" + std::to_string(day++ % 20 + 10) +
        "\"\nwithdrawn_on = \"2024-01-01\"\nkind = \"national\"\nname = " + in_toml(hostile.text) +
        "\ndecree = " + in_toml(hostile.text) + "\n";
    if (day == 30) break;
  }
  return file;
}

Ran must(const Session& session, const Line& line) {
  auto ran = session.run(line);
  if (ran.status != 0) throw std::logic_error(words_of(line) + ": " + ran.err);
  return ran;
}

}  // namespace

HostileOffice::HostileOffice() {
  write_library();
  for (const auto& hostile : hostile_texts()) take_in(hostile);
  for (std::size_t i = 0; i < cases_.size(); ++i) work_on(i);
}

void HostileOffice::write_library() const {
  const auto& office = session_.office;
  const auto& texts = hostile_texts();
  office.write("standards/city/hostile.toml", hostile_standard());
  office.write("standards/calendars/city/2024.toml", hostile_calendar());
  office.write("standards/city/agency.toml",
               "format = 1\nname = " + in_toml(texts.at(4).text) +
                   "\ncalendar = \"city/office\"\naddress = " + in_toml(texts.at(8).text) + "\n");
  office.write("standards/city/\x1b[31mmerah.toml", hostile_standard());
  office.write("\x1b]0;x\x07\u202E.toml",
               "format = 1\n\"\\u001b[2J\u202E\" = 1\nid = " + in_toml(texts[0].text));
}

void HostileOffice::take_in(const HostileText& hostile) {
  const auto& text = hostile.text;
  const auto n = std::to_string(cases_.size() + 1);
  cases_.push_back("2024-" + std::string(4 - n.size(), '0') + n);
  must(session_,
       {"open", "city/hostile", "--subject=" + text, "--ref=" + text, "--document=" + text,
        "--actor=" + text, "--request-id=" + text, "--now", "2024-06-03T08:00"});
}

void HostileOffice::work_on(std::size_t index) {
  const auto& text = hostile_texts()[index].text;
  const auto& number = cases_[index];
  must(session_, {"note", "--actor=" + text, number, "--now", "2024-06-03T10:00", "--", text});
  must(session_, {"suspend", number, "--cause", "applicant", "--reason=" + text, "--actor=" + text,
                  "--document=" + text, "--now", "2024-06-03T10:00"});
  must(session_, {"correct", "amend", "--because=" + text, "--note=" + text, "--actor=" + text,
                  number, "2", "--now", "2024-06-03T10:00"});
  if (index % 2 == 0) return;
  must(session_, {"resume", number, "--reason=" + text, "--now", "2024-06-03T10:00"});
  must(session_, {"advance", number, "--now", "2024-06-03T10:00"});
  must(session_, {"return", number, "--reason=" + text, "--now", "2024-06-03T10:00"});
}

std::vector<Line> HostileOffice::readers() const {
  return {
      {"list"},
      {"next"},
      {"check"},
      {"check", "--cron"},
      {"report", "overdue"},
      {"standard", "list"},
      {"standard", "show", "city/hostile"},
      {"due", "city/hostile", "--from", "2024-06-10T08:00"},
      {"calendar", "show", "city/office", "2024-08"},
      {"calendar", "show", "city/office", "2024-08", "--known-at", "2023-06-01"},
      {"calendar", "show", "city/office", "2024", "--known-at", "2023-06-01"},
      {"calendar", "coverage"},
      {"calendar", "diff", "city/office", "--from", "2023-06-01"},
      {"validate", session_.office.path("\x1b]0;x\x07\u202E.toml")},
  };
}

std::vector<Line> HostileOffice::readers_of(const std::string& number) const {
  return {{"show", number},
          {"explain", number},
          {"receipt", number},
          {"log", number},
          {"note", number, "dicoba", "--dry-run"}};
}

std::vector<Manner> manners() {
  std::vector<Manner> all;
  for (const auto* language : {"en", "id"}) {
    for (const auto* format : {"table", "csv", "json", "jsonl", "markdown"}) {
      all.push_back({.format = format, .language = language});
    }
    all.push_back({.format = "table", .language = language, .width = 40, .colour = true});
    all.push_back({.format = "table", .language = language, .width = 200, .colour = true});
    all.push_back({.format = "table", .language = language, .unicode = false});
  }
  return all;
}

Ran run_in(Session& session, Line line, const Manner& manner) {
  auto& environment = session.environment;
  environment.variables = {{"LC_ALL", manner.unicode ? "C.UTF-8" : "C"}};
  environment.out_is_terminal = manner.width > 0;
  environment.error_is_terminal = manner.width > 0;
  environment.terminal_width = manner.width;
  const Line options{"--format",      manner.format, "--lang",
                     manner.language, "--color",     manner.colour ? "always" : "never"};
  line.insert(line.end(), options.begin(), options.end());
  return session.run(line);
}

std::string harm_in(const Ran& ran, const Manner& manner) {
  const bool json = manner.format == "json" || manner.format == "jsonl";
  auto harm = harm_in_text(ran.err, manner.colour);
  if (!harm.empty()) return "on stderr: " + harm;
  if (json) return harm_in_json(ran.out);
  if (manner.format == "csv") return harm_in_csv(ran.out);
  if (manner.format == "markdown") return harm_in_markdown(ran.out);
  return harm_in_text(ran.out, manner.colour);
}

std::string words_of(const Line& line) {
  std::string text;
  for (const auto& word : line) text += (text.empty() ? "" : " ") + harmless(word);
  return text;
}

std::string words_of(const Manner& manner) {
  return manner.format + " " + manner.language + " width " + std::to_string(manner.width) +
         (manner.colour ? " colour" : "") + (manner.unicode ? "" : " ASCII");
}

}  // namespace sp::test
