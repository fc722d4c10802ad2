// SPDX-License-Identifier: MIT
// JSON as text, member by member: for what is written often. All else is a tree (view/json.hpp).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace giftsim::sim::json {

/// Appends a text as a JSON string, compact, non-ASCII letters as they are. Bytes that are no UTF-8
/// become U+FFFD.
void write_quoted(std::string& into, std::string_view text);

/// Appends to a text, which has to outlive it; commas come by themselves. That everything is closed
/// that was opened, and that members stand in objects, is the caller's business.
class writer {
public:
    explicit writer(std::string& into) : out_(into) {}

    void open(char bracket) {
        begin_value();
        out_ += bracket;
        first_ = true;
    }
    void close(char bracket) {
        out_ += bracket;
        first_ = false;
    }

    /// The name of the member whose value comes next; requires that it needs no escaping.
    void key(std::string_view name);

    void text(std::string_view value) {
        begin_value();
        write_quoted(out_, value);
    }
    /// A value that is JSON already.
    void raw(std::string_view json) {
        begin_value();
        out_ += json;
    }
    void null() { raw("null"); }

    // Whole members.
    void text(std::string_view name, std::string_view value) {
        key(name);
        text(value);
    }
    void raw(std::string_view name, std::string_view json) {
        key(name);
        raw(json);
    }
    /// Nothing at all for an empty text.
    void text_if_any(std::string_view name, std::string_view value) {
        if (!value.empty()) text(name, value);
    }
    void number(std::string_view name, std::int64_t number);
    void boolean(std::string_view name, bool value) { raw(name, value ? "true" : "false"); }
    /// A number as text, or null for 0: how views refer to an entity.
    void number_text(std::string_view name, std::uint32_t number);

private:
    void begin_value() {
        if (!first_) out_ += ',';
        first_ = false;
    }

    std::string& out_;
    bool first_ = true;  ///< nothing stands before in what was opened last
};

}  // namespace giftsim::sim::json
