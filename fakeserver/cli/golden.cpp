// SPDX-License-Identifier: MIT
// Compares line by line, because traces are long.
#include "fakeserver/cli/golden.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <sstream>

namespace giftsim {
namespace {

std::string line_of(std::istringstream& text) {
    std::string line;
    return std::getline(text, line) ? line : "(the end)";
}

std::string first_difference(const std::string& expected, const std::string& actual) {
    std::istringstream wanted(expected);
    std::istringstream given(actual);
    for (int number = 1;; ++number) {
        const auto left = line_of(wanted);
        const auto right = line_of(given);
        if (left != right)
            return fmt::format("  line {}\n  expected  {}\n  actual    {}\n", number, left, right);
    }
}

}  // namespace

std::filesystem::path golden_of(const std::filesystem::path& scenario) {
    auto golden = scenario;
    return golden.replace_extension(".golden");
}

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string judge_golden(const std::filesystem::path& golden, const std::string& actual,
                         bool update) {
    const auto expected = content_of(golden);
    if (expected == actual) return {};
    if (update) {
        std::ofstream{golden, std::ios::binary} << actual;
        return {};
    }
    return fmt::format("{} holds something else; --update rewrites it\n{}", golden.generic_string(),
                       first_difference(expected, actual));
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += line + '\n';
    return text;
}

}  // namespace giftsim
