// SPDX-License-Identifier: MIT
// Bodies of Sendoso's documented APIs, taken apart field by field (API-07).
#pragma once

#include "fakeserver/core_api/complaints.hpp"
#include "fakeserver/route.hpp"
#include "sim/json/value.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver {

/// The body, an object of JSON; nothing, and the answer (400), if it is none.
std::optional<sim::json::value> read_core_body(const http::request& in, http::response& refused);

/// An object of a body. Ask for every field that is known here, whether or not it is there. What
/// is null is not there.
class body_fields {
public:
    /// Both must outlive the reader; `inside` is what stands before the object's fields: "name.".
    body_fields(const sim::json::value& object, complaints& wrong, std::string inside = {});

    /// A text, or a whole number for one. "email can't be blank" if it says nothing.
    std::string required_text(std::string_view field);
    /// The same; empty if it is not there.
    std::string text(std::string_view field);
    /// Nothing if it is not there or is wrong. The words "TRUE" and "false", in any case, are
    /// right.
    std::optional<bool> truth(std::string_view field);
    std::optional<std::int64_t> whole(std::string_view field, std::int64_t min, std::int64_t max);
    /// Texts, or whole numbers for them; "variant_ids can't be blank" if there are none.
    std::vector<std::string> required_texts(std::string_view field);

    /// Null if it is not there.
    const sim::json::value* find(std::string_view field);

    /// These are known here, and nobody looks at them.
    void ignore(std::initializer_list<std::string_view> fields);

    /// What was not asked for is left alone, as the vendor does; it is noted, and wrong in a
    /// strict world. Call it as the last.
    void note_unknown(const call& at, std::string_view operation);

private:
    std::optional<std::string> as_text(std::string_view field, const sim::json::value& given);
    void add(std::string_view field, std::string_view problem);

    const sim::json::value& object_;
    complaints& wrong_;
    std::string inside_;
    std::vector<std::string_view> known_;
};

}  // namespace giftsim::fakeserver
