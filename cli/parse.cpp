// SPDX-License-Identifier: Apache-2.0
// The one file that includes CLI11. What it says about a wrong command line is too little for a
// person, so that argv is looked at before it is parsed, and values are checked afterwards.
#include "base/suggest.hpp"
#include "base/utf8.hpp"
#include "cli/options.hpp"
#include "cli/synonyms.hpp"

#include <CLI/CLI.hpp>

#include <map>

namespace sp::cli {
namespace {

struct Word {
  std::string name;
  bool has_value = false;  ///< --name=value
};

Word split(const std::string& word) {
  const auto equals = word.find('=');
  return {word.substr(0, equals), equals != std::string::npos};
}

bool looks_like_option(const std::string& word) {
  return word.size() > 1 && word.front() == '-';
}

bool is_blank(const std::string& value) {
  return value.find_first_not_of(" \t\r\n") == std::string::npos;
}

Failure usage(ErrorCode code, std::vector<std::string> args,
              std::vector<std::string> suggestions = {}) {
  return fail(Error{.code = code, .args = std::move(args), .suggestions = std::move(suggestions)});
}

/// What may have been meant: another word for an option that there is, or one that looks alike.
std::vector<std::string> options_like(const Options& options, const Word& word) {
  for (const auto& synonym : option_synonyms) {
    const std::string meaning(synonym.meaning);
    const auto name = meaning.substr(0, meaning.find(' '));
    if (synonym.word == word.name && options.find(name) != nullptr) return {meaning};
  }
  return suggest(word.name, options.names());
}

/// Unknown options, options without their value, options given twice.
Result<void> check_words(const Options& options, const std::string& command,
                         const std::vector<std::string>& arguments) {
  std::map<std::string, int> given;
  for (const auto& argument : arguments) {
    if (find_malformed_utf8(argument)) return usage(ErrorCode::argument_encoding, {argument});
  }
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--") break;
    if (!looks_like_option(arguments[i])) continue;
    const auto word = split(arguments[i]);
    const auto* option = options.find(word.name);
    if (option == nullptr) {
      return usage(ErrorCode::option_unknown, {word.name, command}, options_like(options, word));
    }
    if (option->value.empty() && word.has_value) {
      return usage(ErrorCode::option_unknown, {arguments[i], command}, {word.name});
    }
    if (++given[word.name] > 1 && !option->repeatable && !option->value.empty()) {
      return usage(ErrorCode::option_repeated, {word.name});
    }
    if (option->value.empty() || word.has_value) continue;
    if (++i >= arguments.size()) return usage(ErrorCode::option_needs_value, {word.name});
  }
  return {};
}

/// `--name=value` as two words: CLI11 takes the word after an empty `--name=` for its value. Every
/// option that needs a value is known to have one.
std::vector<std::string> parted(const Options& options, const std::vector<std::string>& arguments) {
  std::vector<std::string> words;
  auto next = arguments.begin();
  for (; next != arguments.end() && *next != "--"; ++next) {
    const auto word = split(*next);
    const auto* option = looks_like_option(*next) ? options.find(word.name) : nullptr;
    if (option == nullptr || option->value.empty()) {
      words.push_back(*next);
      continue;
    }
    words.push_back(word.name);
    words.push_back(word.has_value ? next->substr(word.name.size() + 1) : *++next);
  }
  words.insert(words.end(), next, arguments.end());
  return words;
}

/// The values as CLI11 found them, by option name and by place of the argument.
struct Found {
  std::map<std::string, std::vector<std::string>> options;
  std::vector<std::vector<std::string>> arguments;
};

void declare(CLI::App& app, const Options& options, Found& found) {
  app.set_help_flag();
  app.allow_windows_style_options(false);
  for (const auto& option : options.options()) {
    auto& values = found.options[option.name];
    if (option.value.empty()) {
      app.add_flag_function(option.name, [&values](std::int64_t) { values.emplace_back("true"); });
    } else {
      app.add_option(option.name, values)->expected(1)->allow_extra_args(false)->take_all();
    }
  }
  found.arguments.resize(options.positionals().size());
  for (std::size_t i = 0; i < found.arguments.size(); ++i) {
    auto* argument = app.add_option(options.positionals()[i].name, found.arguments[i]);
    if (options.positionals()[i].many) continue;
    argument->expected(1)->allow_extra_args(false);
  }
}

Result<void> run_parser(CLI::App& app, const std::string& command,
                        const std::vector<std::string>& arguments) {
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::ExtrasError&) {
    auto extras = app.remaining();
    std::erase(extras, "--");
    return usage(ErrorCode::argument_unexpected,
                 {extras.empty() ? std::string() : extras.front(), command});
  } catch (const CLI::ParseError& error) {
    return usage(ErrorCode::argument_unexpected, {error.what(), command});
  }
  return {};
}

Result<void> set_options(const Options& options, const std::string& command, const Found& found,
                         std::vector<TypedOption>& typed) {
  for (const auto& option : options.options()) {
    const auto& values = found.options.at(option.name);
    if (values.empty() && option.required) {
      return usage(ErrorCode::option_missing, {option.name + " " + option.value, command});
    }
    for (const auto& value : values) {
      const bool empty = !option.value.empty() && is_blank(value);
      if (empty || !option.set(value)) {
        return usage(ErrorCode::option_bad_value,
                     {option.name, value, option.expected.empty() ? option.value : option.expected},
                     suggest(value, option.choices));
      }
      typed.push_back({option.name, value});
    }
  }
  return {};
}

Result<void> set_arguments(const Options& options, const std::string& command, const Found& found,
                           std::vector<TypedOption>& typed) {
  for (std::size_t i = 0; i < found.arguments.size(); ++i) {
    const auto& argument = options.positionals()[i];
    if (found.arguments[i].empty() && argument.required) {
      return usage(ErrorCode::argument_missing, {argument.name, command});
    }
    for (const auto& value : found.arguments[i]) {
      if (argument.required && is_blank(value)) {
        return usage(ErrorCode::argument_missing, {argument.name, command});
      }
      argument.set(value);
      typed.push_back({argument.name, value});
    }
  }
  return {};
}

}  // namespace

Result<std::vector<TypedOption>> parse(const Options& options, const std::string& command,
                                       const std::vector<std::string>& arguments) {
  if (const auto sound = check_words(options, command, arguments); !sound) {
    return fail(sound.error());
  }
  CLI::App app;
  Found found;
  declare(app, options, found);
  const auto words = parted(options, arguments);
  if (const auto read = run_parser(app, command, words); !read) return fail(read.error());
  std::vector<TypedOption> typed;
  if (const auto set = set_options(options, command, found, typed); !set) return fail(set.error());
  if (const auto set = set_arguments(options, command, found, typed); !set) {
    return fail(set.error());
  }
  return typed;
}

}  // namespace sp::cli
