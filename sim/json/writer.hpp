// SPDX-License-Identifier: MIT
// JSON as text, member by member: for what is written often. All else is a tree (view/json.hpp).
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace giftsim::sim::json {

/// Appends a text as a JSON string, compact, non-ASCII letters as they are. Bytes that are no UTF-8
/// become U+FFFD.
void write_quoted(std::string& into, std::string_view text);

/// Commas come by themselves. That everything is closed that was opened, and that members stand in
/// objects, is the caller's business.
class writer {
public:
    /// `expected` is how many bytes are likely to come; more may.
    explicit writer(std::size_t expected = 1024) : out_(expected, '\0') {}

    /// All that was written; the writer is of no use then.
    std::string take() {
        out_.resize(size_);
        return std::move(out_);
    }

    void open(char bracket) {
        put(begin_value(room(2)), bracket);
        first_ = true;
    }
    void close(char bracket) {
        put(room(1), bracket);
        first_ = false;
    }

    /// The name of the member whose value comes next; requires that it needs no escaping.
    void key(std::string_view name) {
        char* to = begin_value(room(name.size() + 4));
        *to++ = '"';
        std::memcpy(to, name.data(), name.size());
        to += name.size();
        *to++ = '"';
        put(to, ':');
        first_ = true;  // no comma before the value
    }

    void text(std::string_view value);

    /// A value that is JSON already.
    void raw(std::string_view json) {
        char* to = begin_value(room(json.size() + 1));
        std::memcpy(to, json.data(), json.size());
        end(to + json.size());
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
    /// Where so many bytes can be written.
    char* room(std::size_t bytes) {
        if (out_.size() - size_ < bytes) out_.resize(2 * out_.size() + bytes);
        return out_.data() + size_;
    }
    char* begin_value(char* to) {
        if (!first_) *to++ = ',';
        first_ = false;
        return to;
    }
    void end(const char* at) { size_ = static_cast<std::size_t>(at - out_.data()); }
    void put(char* to, char last) {
        *to = last;
        end(to + 1);
    }

    std::string out_;  ///< its first bytes are what was written, the rest is room
    std::size_t size_ = 0;
    bool first_ = true;  ///< nothing stands before in what was opened last
};

}  // namespace giftsim::sim::json
