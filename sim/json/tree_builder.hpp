// SPDX-License-Identifier: MIT
// Hears from the JSON library what comes next and finds it again in the text, to know where it is.
#pragma once

#include "sim/json/problems.hpp"
#include "sim/json/syntax.hpp"
#include "sim/json/value.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <exception>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::sim::json {

/// The library's SAX interface; the names of the public functions are the library's. It reports
/// every key, value and bracket in the order of the text, and between two of them there is nothing
/// but white space, commas and colons: so a cursor that skips these walks in step with the library.
class tree_builder {
public:
    using library = nlohmann::json;

    /// The text is the part of origin->text to be read, well-formed UTF-8 without NUL. Text and
    /// problems must outlive the builder.
    tree_builder(std::shared_ptr<const source> origin, std::string_view text, problems& found);

    bool null();
    bool boolean(bool content);
    bool number_integer(library::number_integer_t content);
    bool number_unsigned(library::number_unsigned_t content);
    bool number_float(library::number_float_t, const library::string_t& literal);
    bool string(library::string_t& content);
    bool binary(library::binary_t& content);
    bool start_object(std::size_t count);
    bool key(library::string_t& name);
    bool end_object();
    bool start_array(std::size_t count);
    bool end_array();
    bool parse_error(std::size_t offset, const std::string& token, const std::exception& reason);

    /// The document. Precondition: the library has read the whole text without an error.
    value take();

private:
    /// An object or array whose end has not come yet.
    struct open_container {
        value content;
        std::string key = {};  ///< of the member that is being read
        position key_at = {};
        std::map<std::string, position> keys = {};  ///< where each key stands first
    };

    void go_to_token();
    void pass_token(std::size_t bytes, awaited next);
    std::size_t token_length() const;
    std::size_t offset() const;
    value new_value(value_kind kind) const;
    bool scalar(value content);
    bool open(value_kind kind);
    bool close();
    void attach(value content);
    void reopen_last_value();
    awaited next_after_value() const;
    std::string pointer() const;
    void report(position at, std::string_view pointer, std::string message);

    std::shared_ptr<const source> origin_;
    problems& found_;
    text_cursor token_;
    text_cursor cursor_;
    awaited next_ = awaited::document;
    std::vector<open_container> open_;
    value document_;
};

}  // namespace giftsim::sim::json
