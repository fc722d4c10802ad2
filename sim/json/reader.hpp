// SPDX-License-Identifier: MIT
// Takes an object apart member by member, so that at the end everything wrong with it has been
// said.
#pragma once

#include "sim/json/convert.hpp"
#include "sim/json/pointer.hpp"
#include "sim/json/problems.hpp"
#include "sim/json/value.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace giftsim::sim::json {

/// Ask for every key the object may have, whether or not it is there, then call finish():
///
///     object_reader in(from, pointer, found);
///     const auto id = in.need_as("id", as_string);
///     const auto days = in.take_as("offer_days", integer_between(1, 90));
///     in.finish();
///
/// If the value is no object, one problem says so and nothing is missing or unknown afterwards.
/// The value and the problems must outlive the reader.
class object_reader {
public:
    object_reader(const value& object, std::string pointer, problems& found);

    /// The member's content, or null if it is not there.
    const value* take(std::string_view key);

    /// What is read.
    const value& object() const { return object_; }

    /// The same, but that it is not there is a problem, at the object.
    const value* need(std::string_view key);

    /// The same, converted. Empty if the member is missing or wrong; to tell these apart for an
    /// optional member, ask `has` or compare the number of problems.
    template <class Conversion>
    conversion_result<Conversion> take_as(std::string_view key, const Conversion& conversion) {
        return content_as(key, take(key), conversion);
    }

    template <class Conversion>
    conversion_result<Conversion> need_as(std::string_view key, const Conversion& conversion) {
        return content_as(key, need(key), conversion);
    }

    /// Whether the member is there. Does not count as asking for it.
    bool has(std::string_view key) const { return object_.find(key) != nullptr; }

    /// Adds a problem for every key that nobody asked for, at the key. Call it once, as the last.
    void finish();

    const std::string& pointer() const { return pointer_; }
    std::string pointer_to(std::string_view key) const { return child_pointer(pointer_, key); }

private:
    template <class Conversion>
    conversion_result<Conversion> content_as(std::string_view key, const value* content,
                                             const Conversion& conversion) {
        if (content == nullptr) return {};
        return conversion(*content, pointer_to(key), found_);
    }

    bool is_known(std::string_view key) const;
    std::string advice_for(std::string_view key) const;

    const value& object_;
    std::string pointer_;
    problems& found_;
    std::vector<std::string> known_;  ///< the keys asked for, in order
};

}  // namespace giftsim::sim::json
