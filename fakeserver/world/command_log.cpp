// SPDX-License-Identifier: MIT
// One step a line, so that two logs can be compared line by line.
#include "fakeserver/world/command_log.hpp"

#include "core/assert.hpp"
#include "core/instant_text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace giftsim::fakeserver {

void command_log::note(instant at, std::string step) {
    bytes_ += step.size() + sizeof(entry);
    if (bytes_ > bytes_max) complete_ = false;
    if (complete_) entries_.push_back({at, std::move(step)});
}

void command_log::rewrite(const std::function<std::string(const std::string&)>& change) {
    for (auto& each : entries_) each.step = change(each.step);
}

std::string command_log::scenario(const std::string& name, const std::string& beginning,
                                  instant now) const {
    BOOST_ASSERT_MSG(complete_, "a log with holes replays something else");
    auto text = fmt::format("{{\"name\":{},\"rules\":[],\n{},\n\"steps\":[\n",
                            nlohmann::json(name).dump(), beginning.substr(1, beginning.size() - 2));
    for (const auto& each : entries_)
        text +=
            fmt::format("{{\"at\":\"{}\",{},\n", giftsim::to_text(each.at), each.step.substr(1));
    return text + fmt::format("{{\"advance_to\":\"{}\"}}\n]}}\n", giftsim::to_text(now));
}

}  // namespace giftsim::fakeserver
