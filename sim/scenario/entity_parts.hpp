// SPDX-License-Identifier: MIT
// What the readers of a world's entities share.
#pragma once

#include "core/ids.hpp"
#include "core/money.hpp"
#include "sim/json/convert.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace giftsim::sim {

/// Counts what is added while it lives.
class watch {
public:
    explicit watch(const json::problems& found) : found_(found), before_(found.size()) {}
    bool all_well() const { return found_.size() == before_; }

private:
    const json::problems& found_;
    std::size_t before_;
};

/// The "id", a text of at least one character; empty where that is a problem.
std::string read_handle(json::object_reader& in, const json::value& from, json::problems& found);

template <class Names>
std::optional<std::size_t> take_choice(json::object_reader& in, std::string_view key,
                                       const Names& words) {
    return in.take_as(key, json::one_of(words));
}

/// Two ways to say one thing.
void only_one_of(json::object_reader& in, std::string_view one, std::string_view other,
                 json::problems& found);

template <class Id>
Id id_or_none(std::optional<std::uint32_t> number) {
    return Id{number.value_or(0)};
}

/// An amount of nothing or more.
std::optional<money> as_balance(const json::value& from, std::string_view pointer,
                                json::problems& found);

/// What a gift costs: more than nothing.
std::optional<money> as_price(const json::value& from, std::string_view pointer,
                              json::problems& found);

/// ["10.00 USD", "50.00 USD"].
std::optional<std::pair<money, money>> as_price_range(const json::value& from,
                                                      std::string_view pointer,
                                                      json::problems& found);

}  // namespace giftsim::sim
