// SPDX-License-Identifier: MIT
// Builds the located tree, container by container.
#include "sim/json/tree_builder.hpp"

#include "sim/json/parse.hpp"
#include "sim/json/pointer.hpp"
#include "sim/json/quote.hpp"

#include <fmt/format.h>

#include <limits>
#include <utility>

namespace giftsim::sim::json {

tree_builder::tree_builder(std::shared_ptr<const source> origin, std::string_view text,
                           problems& found)
    : origin_(std::move(origin)), found_(found), token_(text), cursor_(text) {}

bool tree_builder::null() {
    go_to_token();
    return scalar(new_value(value_kind::null));
}

bool tree_builder::boolean(bool content) {
    go_to_token();
    value found = new_value(value_kind::boolean);
    found.boolean = content;
    return scalar(std::move(found));
}

bool tree_builder::number_integer(library::number_integer_t content) {
    go_to_token();
    value found = new_value(value_kind::integer);
    found.integer = content;
    return scalar(std::move(found));
}

bool tree_builder::number_unsigned(library::number_unsigned_t content) {
    constexpr library::number_unsigned_t max = std::numeric_limits<std::int64_t>::max();
    if (content <= max) return number_integer(static_cast<std::int64_t>(content));
    return number_float({}, {});
}

bool tree_builder::number_float(library::number_float_t, const library::string_t&) {
    go_to_token();
    value found = new_value(value_kind::decimal);
    found.text = cursor_.rest().substr(0, token_length());
    return scalar(std::move(found));
}

bool tree_builder::string(library::string_t& content) {
    go_to_token();
    value found = new_value(value_kind::string);
    found.text = std::move(content);
    return scalar(std::move(found));
}

bool tree_builder::binary(library::binary_t&) {
    return false;  // exists in the library's binary formats only
}

bool tree_builder::start_object(std::size_t) { return open(value_kind::object); }

bool tree_builder::start_array(std::size_t) { return open(value_kind::array); }

bool tree_builder::end_object() { return close(); }

bool tree_builder::end_array() { return close(); }

bool tree_builder::key(library::string_t& name) {
    go_to_token();
    open_container& object = open_.back();
    object.key = std::move(name);
    object.key_at = cursor_.at();
    pass_token(token_length(), awaited::colon_and_value);
    const auto [first, is_new] = object.keys.emplace(object.key, object.key_at);
    if (!is_new)
        report(object.key_at, pointer(),
               fmt::format("the key {} stands twice in this object, first at line {}, column {}; "
                           "keep one",
                           quote(object.key), first->second.line, first->second.column));
    return true;
}

bool tree_builder::parse_error(std::size_t, const std::string&, const std::exception&) {
    const position opened = open_.empty() ? position() : open_.back().content.at;
    fault wrong = explain({token_, cursor_, next_, opened});
    if (wrong.at == token_.at()) reopen_last_value();
    report(wrong.at, pointer(), std::move(wrong.message));
    return false;
}

value tree_builder::take() { return std::move(document_); }

void tree_builder::go_to_token() {
    while (cursor_.skip_space(), cursor_.peek() == ',' || cursor_.peek() == ':') cursor_.advance(1);
    token_ = cursor_;
}

void tree_builder::pass_token(std::size_t bytes, awaited next) {
    cursor_.advance(bytes);
    next_ = next;
}

/// Bytes of the whole source before the cursor; a byte order mark is not walked.
std::size_t tree_builder::offset() const { return origin_->text.size() - cursor_.rest().size(); }

// Not the whole word: the library reads "01" as a 0 before it refuses the rest.
std::size_t tree_builder::token_length() const {
    const std::string_view rest = cursor_.rest();
    if (rest.starts_with('"')) return string_length(rest);
    if (rest.starts_with("true") || rest.starts_with("null")) return 4;
    if (rest.starts_with("false")) return 5;
    return number_length(rest);
}

value tree_builder::new_value(value_kind kind) const {
    value created;
    created.kind = kind;
    created.at = cursor_.at();
    created.begin = offset();
    created.origin = origin_;
    return created;
}

bool tree_builder::scalar(value content) {
    pass_token(token_length(), next_after_value());
    content.end = offset();
    attach(std::move(content));
    return true;
}

bool tree_builder::open(value_kind kind) {
    go_to_token();
    if (open_.size() == depth_max) {
        report(cursor_.at(), pointer(),
               fmt::format("nested more than {} levels deep; make it flatter", depth_max));
        return false;
    }
    const bool object = kind == value_kind::object;
    open_.push_back({new_value(kind)});
    pass_token(1, object ? awaited::first_key_or_close : awaited::first_item_or_close);
    return true;
}

bool tree_builder::close() {
    go_to_token();
    value content = std::move(open_.back().content);
    open_.pop_back();
    pass_token(1, next_after_value());
    content.end = offset();
    attach(std::move(content));
    return true;
}

void tree_builder::attach(value content) {
    if (open_.empty()) {
        document_ = std::move(content);
        return;
    }
    open_container& parent = open_.back();
    if (parent.content.kind == value_kind::array)
        parent.content.items.push_back(std::move(content));
    else
        parent.content.members.push_back(
            {std::move(parent.key), parent.key_at, std::move(content)});
}

// The value that had been taken for complete is what is wrong: it becomes the one being read again.
void tree_builder::reopen_last_value() {
    if (open_.empty()) return;
    open_container& parent = open_.back();
    if (parent.content.kind == value_kind::array) {
        if (!parent.content.items.empty()) parent.content.items.pop_back();
    } else if (!parent.content.members.empty()) {
        parent.key = parent.content.members.back().key;
        next_ = awaited::colon_and_value;
    }
}

awaited tree_builder::next_after_value() const {
    if (open_.empty()) return awaited::end_of_text;
    const bool array = open_.back().content.kind == value_kind::array;
    return array ? awaited::next_item_or_close : awaited::next_key_or_close;
}

// To the value that is being read; behind a member, where the next key is not known, to its object.
std::string tree_builder::pointer() const {
    std::string way;
    for (std::size_t depth = 0; depth < open_.size(); ++depth) {
        const open_container& each = open_[depth];
        const bool innermost = depth + 1 == open_.size();
        if (each.content.kind == value_kind::array)
            way = child_pointer(way, each.content.items.size());
        else if (!innermost || next_ == awaited::colon_and_value)
            way = child_pointer(way, each.key);
    }
    return way;
}

void tree_builder::report(position at, std::string_view pointer, std::string message) {
    found_.add({origin_->name, at, std::string(pointer), std::move(message), origin_});
}

}  // namespace giftsim::sim::json
