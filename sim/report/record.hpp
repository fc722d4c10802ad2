// SPDX-License-Identifier: MIT
// A run as data: what reports are written from, whatever their format.
#pragma once

#include "core/currency.hpp"
#include "core/instant.hpp"
#include "core/rule.hpp"
#include "sim/report/world_record.hpp"
#include "sim/scenario/http_exchange.hpp"
#include "sim/scenario/run.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::sim::report {

/// What came of something that was tried.
enum class ending : std::uint8_t {
    passed,
    skipped,            ///< what it ran against cannot do it
    failed,             ///< it did not go as the file says
    not_loaded,         ///< a file cannot be read or understood
    invariant_broken,   ///< the simulation contradicts itself
    not_deterministic,  ///< the same run gave two results
};

inline constexpr std::size_t ending_count = static_cast<std::size_t>(ending::not_deterministic) + 1;

/// "not_loaded", as programs read it; "not loaded", as people do.
std::string_view name(ending how);
std::string_view words(ending how);

constexpr bool is_good(ending how) { return how == ending::passed || how == ending::skipped; }

/// What an entry is about.
enum class subject : std::uint8_t {
    scenario,  ///< that a scenario, or one case of it, goes as it says
    refusal,   ///< that a malformed file is refused with the words of its golden file
    trace,     ///< that a file leaves the trace of its golden file
    file,      ///< that a file can be understood; there only if it cannot
};

/// "scenario", "refusal", "trace", "file".
std::string_view name(subject what);

struct exchange_record {
    http_question asked;                  ///< its body is cut, see below
    std::optional<http_answer> answer{};  ///< the same; nothing: none came
    std::size_t asked_left_out = 0;       ///< bytes of the body that were cut off
    std::size_t answer_left_out = 0;
};

struct step_record {
    std::size_t number = 0;  ///< counted from 1
    json::position where;
    std::string verb;     ///< "look" for none
    std::string about;    ///< whom or what it acts on, in a few words; may be empty
    std::string note;     ///< the file's
    std::string refused;  ///< the refusal that the file expects; empty: none
    instant now{};        ///< the clock, once it was done
    ending how = ending::passed;
    std::optional<exchange_record> talk{};
};

/// One thing that passed or did not: a test case, in the words of other formats.
struct entry {
    subject what = subject::scenario;
    ending how = ending::passed;
    std::string file;
    std::string name;  ///< a scenario's own, or a sentence about the file
    std::string description{};
    std::size_t case_number = 0;  ///< counted from 1; 0: the file has no cases
    std::string case_label{};
    std::vector<rule> rules{};
    std::vector<std::string> tags{};
    std::uint64_t seed = 0;
    std::string message{};  ///< what the terminal says, without colours; empty if all went well
    std::optional<failure> wrong{};
    std::size_t steps_planned = 0;
    std::vector<step_record> steps{};     ///< those that were begun
    std::optional<world_record> world{};  ///< as the last step left it
    std::chrono::milliseconds took{0};    ///< of real time; measured by who runs it
};

/// FILE, or FILE#2 for its second case.
std::string label_of(const entry& of);

/// FILE's folder; "." for none.
std::string folder_of(const entry& of);

/// FILE without its folder.
std::string file_name_of(const entry& of);

/// The first line of the message, without the file's name.
std::string headline_of(const entry& of);

struct run_record {
    std::string program;         ///< "giftsim 0.1.0"
    std::string against;         ///< what the scenarios ran against, as --over says it
    std::vector<entry> entries;  ///< in order of files and cases
    std::size_t not_chosen = 0;  ///< files that filters left out
    std::size_t left_out = 0;    ///< files in folders "population"
};

/// How many entries ended in each way, by place of the ending.
using tally = std::array<std::size_t, ending_count>;
tally tally_of(const std::vector<entry>& entries);

/// How many ended badly.
std::size_t bad_of(const tally& counts);

}  // namespace giftsim::sim::report
