// SPDX-License-Identifier: MIT
// Looking handles up; worlds are named by hand, so there are few of them.
#include "sim/view/names.hpp"

#include "core/text_cursor.hpp"

#include <fmt/format.h>

namespace giftsim::sim {

std::uint32_t name_list::number_of(std::string_view handle) const {
    if (const auto found = numbers_.find(handle); found != numbers_.end()) return found->second;
    text_cursor in{handle};
    const auto number = in.number_up_to(9);
    return number && in.at_end() ? static_cast<std::uint32_t>(*number) : 0;
}

std::string name_list::handle_of(std::uint32_t number) const {
    if (number == 0) return {};
    if (const auto known = first_.find(number); known != first_.end()) return known->second;
    return fmt::format("{}", number);
}

std::vector<std::string_view> name_list::handles() const {
    std::vector<std::string_view> all;
    for (const auto& entry : numbers_) all.push_back(entry.first);
    return all;
}

}  // namespace giftsim::sim
