// SPDX-License-Identifier: MIT
// https://prometheus.io/docs/instrumenting/exposition_formats
#include "fakeserver/metrics/exposition.hpp"

#include <fmt/format.h>

namespace giftsim::fakeserver {
namespace {

void append_escaped(std::string& to, std::string_view text) {
    for (const char each : text) {
        if (each == '\\' || each == '"') to += '\\';
        if (each == '\n')
            to += "\\n";
        else
            to += each;
    }
}

}  // namespace

void exposition::family(std::string_view name, std::string_view type, std::string_view help) {
    name_ = name;
    text_ += fmt::format("# HELP {0} {1}\n# TYPE {0} {2}\n", name, help, type);
}

void exposition::sample(labels of, std::string_view value, std::string_view suffix) {
    text_ += name_;
    text_ += suffix;
    char before = '{';
    for (const auto& each : of) {
        text_ += before;
        text_ += each.name;
        text_ += "=\"";
        append_escaped(text_, each.value);
        text_ += '"';
        before = ',';
    }
    if (of.size() != 0) text_ += '}';
    text_ += ' ';
    text_ += value;
    text_ += '\n';
}

void exposition::sample(labels of, std::uint64_t value, std::string_view suffix) {
    sample(of, fmt::format("{}", value), suffix);
}

}  // namespace giftsim::fakeserver
