// SPDX-License-Identifier: MIT
// Both runs as lines of text; a scenario is run to get them.
#include "fakeserver/cli/diff_command.hpp"

#include "fakeserver/cli/golden.hpp"
#include "fakeserver/cli/run_one.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <sstream>
#include <stdexcept>

namespace giftsim {
namespace {

using lines = std::vector<std::string>;

constexpr std::ptrdiff_t lines_before = 3;

lines lines_of(const std::string& text) {
    lines all;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) all.push_back(line);
    return all;
}

/// Throws std::runtime_error, with what is wrong, for what cannot be read.
lines trace_of(const std::string& path, std::optional<std::uint64_t> seed) {
    if (!std::filesystem::is_regular_file(path))
        throw std::runtime_error(fmt::format("{}: this file cannot be read", path));
    if (!path.ends_with(".json")) return lines_of(content_of(path));
    run_arguments how;
    how.seed = seed;
    how.keep_trace = true;
    const auto came = run_file({path}, how, {}, nullptr);
    if (came.how == exit_code::not_loaded) throw std::runtime_error(came.report);
    return came.trace;
}

std::string line_at(const lines& all, std::ptrdiff_t place) {
    return place < std::ssize(all) ? all[static_cast<std::size_t>(place)] : "(the end)";
}

}  // namespace

exit_code diff(const diff_arguments& arguments, std::ostream& out, std::ostream& err) {
    try {
        const auto left = trace_of(arguments.left, arguments.left_seed);
        const auto right = trace_of(arguments.right, arguments.right_seed);
        const auto parted = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
        const auto place = parted.first - left.begin();
        if (parted.first == left.end() && parted.second == right.end()) {
            out << fmt::format("the same {} records\n", left.size());
            return exit_code::ok;
        }
        out << fmt::format("the first {} records are the same; number {} differs\n", place,
                           place + 1);
        for (auto i = std::max<std::ptrdiff_t>(0, place - lines_before); i < place; ++i)
            out << fmt::format("      {}\n", line_at(left, i));
        out << fmt::format("  A   {}\n  B   {}\n", line_at(left, place), line_at(right, place));
        return exit_code::failed;
    } catch (const std::runtime_error& wrong) {
        err << wrong.what() << '\n';
        return exit_code::not_loaded;
    }
}

}  // namespace giftsim
