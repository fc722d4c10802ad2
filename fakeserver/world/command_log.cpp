// SPDX-License-Identifier: MIT
// One step a line, so that two logs can be compared line by line.
#include "fakeserver/world/command_log.hpp"

#include "core/assert.hpp"
#include "core/instant_text.hpp"
#include "sim/scenario/write_step.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <utility>

namespace giftsim::fakeserver {

void command_log::note(instant at, std::string_view step) { note(at, step, {}); }

void command_log::note(instant at, std::string_view step, send_id begun) {
    bytes_ += step.size() + sizeof(entry);
    if (bytes_ > bytes_max) complete_ = false;
    if (complete_) entries_.push_back({at, steps_.append(step), begun});
}

std::string command_log::step_of(const entry& noted, const domain& state) const {
    const auto step = steps_.get(noted.step);
    return noted.begun ? sim::with_recipient(step, state, noted.begun) : std::string(step);
}

/// So that nothing is left of what they were.
template <class Change>
void command_log::replace_steps(Change change) {
    text_store replaced;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        auto& each = entries_[i];
        each = {each.at, replaced.append(change(each)), {}};
    }
    steps_ = std::move(replaced);
}

void command_log::spell_out(const domain& state) {
    replace_steps([&](const entry& each) { return step_of(each, state); });
}

void command_log::rewrite(const std::function<std::string(std::string_view)>& change) {
    replace_steps([&](const entry& each) {
        BOOST_ASSERT_MSG(!each.begun, "recipients are spelt out before they are looked at");
        return change(steps_.get(each.step));
    });
}

std::string command_log::scenario(const std::string& name, const std::string& beginning,
                                  const domain& state, instant now) const {
    BOOST_ASSERT_MSG(complete_, "a log with holes replays something else");
    auto text = fmt::format("{{\"name\":{},\"rules\":[],\n{},\n\"steps\":[\n",
                            nlohmann::json(name).dump(), beginning.substr(1, beginning.size() - 2));
    for (std::size_t i = 0; i < entries_.size(); ++i)
        text += fmt::format("{{\"at\":\"{}\",{},\n", giftsim::to_text(entries_[i].at),
                            std::string_view(step_of(entries_[i], state)).substr(1));
    return text + fmt::format("{{\"advance_to\":\"{}\"}}\n]}}\n", giftsim::to_text(now));
}

}  // namespace giftsim::fakeserver
