// SPDX-License-Identifier: MIT
// Handles and amounts.
#include "sim/scenario/entity_parts.hpp"

#include "sim/scenario/conversions.hpp"

#include <fmt/format.h>

namespace giftsim::sim {

using json::object_reader;

std::string read_handle(object_reader& in, const json::value& from, json::problems& found) {
    auto handle = in.need_as("id", json::as_string);
    if (handle && handle->empty())
        found.add(*from.find("id"), in.pointer_to("id"), "an id has at least one character");
    return handle.value_or("");
}

void only_one_of(object_reader& in, std::string_view one, std::string_view other,
                 json::problems& found) {
    const auto* second = in.take(other);
    if (in.take(one) != nullptr && second != nullptr)
        found.add(*second, in.pointer_to(other),
                  fmt::format("\"{}\" and \"{}\" exclude each other; keep one", one, other));
}

std::optional<money> as_balance(const json::value& from, std::string_view pointer,
                                json::problems& found) {
    const auto amount = as_money(from, pointer, found);
    if (!amount || amount->minor >= 0) return amount;
    found.add(from, pointer, "an amount here is nothing or more");
    return std::nullopt;
}

std::optional<money> as_price(const json::value& from, std::string_view pointer,
                              json::problems& found) {
    const auto amount = as_money(from, pointer, found);
    if (!amount || amount->minor > 0) return amount;
    found.add(from, pointer, "a gift costs more than nothing");
    return std::nullopt;
}

std::optional<std::pair<money, money>> as_price_range(const json::value& from,
                                                      std::string_view pointer,
                                                      json::problems& found) {
    const auto bounds = json::list_of(as_price)(from, pointer, found);
    if (!bounds) return std::nullopt;
    const auto before = found.size();
    if (bounds->size() != 2)
        found.add(from, pointer,
                  "a price range is the lowest and the highest price, such as "
                  "[\"10.00 USD\", \"50.00 USD\"]");
    else if (bounds->front().unit != bounds->back().unit)
        found.add(from, pointer, "the two prices of a range have one currency");
    else if (bounds->front().minor > bounds->back().minor)
        found.add(from, pointer, "the lowest price stands first");
    if (found.size() != before) return std::nullopt;
    return std::pair{bounds->front(), bounds->back()};
}

}  // namespace giftsim::sim
