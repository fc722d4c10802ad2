// SPDX-License-Identifier: MIT
// Reads a text in a test and keeps what came out: the tree, the problems, and both as short text.
#pragma once

#include "sim/json/parse.hpp"
#include "sim/json/problems.hpp"
#include "sim/json/value.hpp"

#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace giftsim::sim::json {

inline std::ostream& operator<<(std::ostream& out, const position& at) {
    return out << at.line << ':' << at.column;
}

inline std::ostream& operator<<(std::ostream& out, value_kind kind) { return out << name_of(kind); }

namespace testing {

struct reading {
    explicit reading(std::string text, std::string name = "f")
        : origin(std::make_shared<const source>(source{std::move(name), std::move(text)})),
          document(parse(origin, found)) {}

    std::shared_ptr<const source> origin;
    problems found;
    std::optional<value> document;
};

// Every problem as it is shown to people.
inline std::vector<std::string> rendered(const problems& found) {
    std::vector<std::string> lines;
    for (const problem& each : found.sorted()) lines.push_back(render(each));
    return lines;
}

// The only problem, or how many there are.
inline std::string only(const problems& found) {
    const auto lines = rendered(found);
    return lines.size() == 1 ? lines.front() : std::to_string(lines.size()) + " problems";
}

}  // namespace testing
}  // namespace giftsim::sim::json
