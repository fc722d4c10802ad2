// SPDX-License-Identifier: MIT
// Everything that was asked of a world and done, as the steps of a scenario that does it again.
#pragma once

#include "core/domain.hpp"
#include "core/instant.hpp"
#include "core/slab.hpp"
#include "core/text_store.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {

class command_log {
public:
    /// Beyond so many bytes of text nothing is noted any more, and complete() says so.
    static constexpr std::size_t bytes_max = std::size_t{256} << 20U;

    /// A step as JSON, without its time: {"open": "3"}.
    void note(instant at, std::string_view step);

    /// The same of a step that began a send, without its recipient, who stands in the world
    /// (sim::text_without_recipient()).
    void note(instant at, std::string_view step, send_id begun);

    /// Puts recipients into all steps that lack them, so that the world may forget somebody.
    void spell_out(const domain& state);

    /// Replaces every step by what `change` makes of it; its form must stay that of a step.
    /// Requires that all are spelt out.
    void rewrite(const std::function<std::string(std::string_view)>& change);

    bool complete() const { return complete_; }
    std::size_t size() const { return entries_.size(); }

    /// A scenario: the beginning as sim::scenario has it, the steps, and the clock brought to
    /// `now`. Requires complete() and the world that it is the log of.
    std::string scenario(const std::string& name, const std::string& beginning, const domain& state,
                         instant now) const;

private:
    struct entry {
        instant at;
        text_ref step;
        send_id begun;  ///< whose recipient the step lacks; none: it lacks nothing
    };

    std::string step_of(const entry& noted, const domain& state) const;
    template <class Change>
    void replace_steps(Change change);

    slab<entry, 8> entries_;
    text_store steps_;
    std::size_t bytes_ = 0;
    bool complete_ = true;
};

}  // namespace giftsim::fakeserver
