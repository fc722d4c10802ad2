// SPDX-License-Identifier: MIT
// The program with its two outputs, and files of its own to work on.
#pragma once

#include "fakeserver/cli/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::testing {

struct program_fixture {
    /// Runs the program on words as they are; `out` and `err` then hold what it said, files of the
    /// folder by their names only. Returns the exit status.
    int run(std::vector<const char*> words) {
        words.insert(words.begin(), "giftsim");
        std::ostringstream said, complained;
        const auto status = run_program(words, said, complained);
        out.str(folder.without_folder(said.str()));
        err.str(folder.without_folder(complained.str()));
        return status;
    }

    /// The same, where words that end in .json or / are names in the folder.
    int run_in_folder(const std::vector<std::string>& words) {
        std::vector<std::string> whole;
        for (const auto& word : words) {
            const bool is_path = word.ends_with(".json") || word.ends_with("/");
            whole.push_back(is_path ? (folder.path() / word).generic_string() : word);
        }
        std::vector<const char*> raw;
        for (const auto& word : whole) raw.push_back(word.c_str());
        return run(raw);
    }

    void write(std::string_view name, std::string_view text) { folder.write(name, text); }

    temporary_folder folder;
    std::ostringstream out;
    std::ostringstream err;
};

}  // namespace giftsim::testing
