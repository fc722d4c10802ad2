// SPDX-License-Identifier: MIT
// Parameters of Reachdesk's API, of bodies and queries: what is wrong with them is said in the one
// way that is documented (API-11).
#pragma once

#include "core/currency.hpp"
#include "fakeserver/core_api/complaints.hpp"
#include "fakeserver/route.hpp"
#include "sim/json/value.hpp"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver {

/// "Parameter "sender" is required": its name, and what would be right.
void complain(complaints& wrong, std::string_view parameter, std::string_view problem);

/// 400 {"message"} with all of them, commas between. Requires at least one.
http::response bad_parameters(const complaints& wrong);

/// The body, an object of JSON; nothing, and the answer (400), if it is none.
std::optional<sim::json::value> read_reachdesk_body(const http::request& in,
                                                    http::response& refused);

/// The currencies that the API documents: "AUD", ..., "USD".
std::span<const std::string_view> reachdesk_currencies();

/// "a", "b" or "c", each in quotation marks.
std::string either_of(std::span<const std::string_view> words);

/// An object of a body. Ask for every field that is known here, whether or not it is there. What is
/// null is not there.
class parameters {
public:
    /// Both must outlive the reader; `inside` is what stands before the object's fields:
    /// "recipient.".
    parameters(const sim::json::value& object, complaints& wrong, std::string inside = {});

    /// A text, or a whole number for one; trimmed where it is required.
    std::string required_text(std::string_view field);
    /// The same; empty if it is not there.
    std::string text(std::string_view field);
    /// A text that is one of these words; empty if it is not there or wrong.
    std::string word(std::string_view field, std::span<const std::string_view> words);
    /// true or false, or the texts of that name.
    std::optional<bool> truth(std::string_view field);
    /// The usual value if it is not there or is wrong.
    std::int64_t whole(std::string_view field, std::int64_t usual, std::int64_t min,
                       std::int64_t max);

    /// Null if it is not there.
    const sim::json::value* find(std::string_view field);
    /// The same of an object or a list of at least one; anything else is wrong.
    const sim::json::value* object(std::string_view field);
    const sim::json::value* list(std::string_view field, bool is_required);

    void complain(std::string_view field, std::string_view problem);
    std::string path(std::string_view field) const { return inside_ + std::string(field); }

    /// What was not asked for has no effect; it is noted, and wrong in a strict world. Call it as
    /// the last.
    void note_unknown(const call& at, std::string_view operation);

private:
    std::string as_text(std::string_view field, const sim::json::value& given);

    const sim::json::value& object_;
    complaints& wrong_;
    std::string inside_;
    std::vector<std::string_view> known_;
};

}  // namespace giftsim::fakeserver
