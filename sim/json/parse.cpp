// SPDX-License-Identifier: MIT
// Refuses what cannot be read at all, then lets the library check the grammar while a tree is
// built.
#include "sim/json/parse.hpp"

#include "core/assert.hpp"
#include "sim/json/tree_builder.hpp"
#include "sim/json/utf8.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <string_view>
#include <utility>

namespace giftsim::sim::json {
namespace {

std::optional<fault> too_long(std::string_view text) {
    if (text.size() <= text_bytes_max) return std::nullopt;
    return fault{{},
                 fmt::format("the text has {} bytes, and at most {} (16 MiB) are read; split it",
                             text.size(), text_bytes_max)};
}

std::optional<fault> unreadable(std::string_view text) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return fault{{}, "the text is empty; write a JSON document"};
    if (const auto bad = first_bad_byte(text))
        return fault{further(text_cursor(text), *bad).at(),
                     fmt::format("the byte 0x{:02X} is not UTF-8 here; save the text as UTF-8",
                                 static_cast<unsigned char>(text[*bad]))};
    // The library would take a NUL for the end and never look behind it.
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos)
        return fault{further(text_cursor(text), nul).at(),
                     "the character U+0000 is not JSON; remove it, or save the text as UTF-8"};
    return std::nullopt;
}

}  // namespace

std::optional<value> parse(const std::shared_ptr<const source>& origin, problems& found) {
    BOOST_ASSERT(origin != nullptr);
    const auto report = [&](fault wrong) {
        found.add({origin->name, wrong.at, "", std::move(wrong.message), origin});
    };
    std::string_view text = origin->text;
    if (auto wrong = too_long(text)) {
        report(*wrong);
        return std::nullopt;
    }

    const std::size_t before = found.size();
    if (text.starts_with(byte_order_mark)) {
        report({{}, "the text begins with a byte order mark; save it as UTF-8 without BOM"});
        text.remove_prefix(byte_order_mark.size());
    }
    if (auto wrong = unreadable(text)) {
        report(*wrong);
        return std::nullopt;
    }

    tree_builder builder(origin, text, found);
    const bool complete = nlohmann::json::sax_parse(text, &builder);
    if (!complete || found.size() != before) return std::nullopt;
    return builder.take();
}

}  // namespace giftsim::sim::json
