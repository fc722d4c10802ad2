// SPDX-License-Identifier: MIT
// Whether anybody has looked at a world's Send Tracker, and what was noted for them.
#pragma once

#include "core/ids.hpp"

#include <memory>

namespace giftsim {
class domain;
class tracker_index;
}  // namespace giftsim

namespace giftsim::sim {

/// Empty until the index is asked for, and kept up from then on. Not part of a world's value: a
/// copy begins empty, and a world that is assigned to forgets.
class tracker_memory {
public:
    tracker_memory();
    tracker_memory(const tracker_memory&);
    tracker_memory& operator=(const tracker_memory&);
    tracker_memory(tracker_memory&&) noexcept;
    tracker_memory& operator=(tracker_memory&&) noexcept;
    ~tracker_memory();

    /// A send has taken a step.
    void touch(send_id which) {
        if (index_ != nullptr) [[unlikely]]
            note(which);
    }

    /// The index as things stand. Always asked for the same world.
    const tracker_index& of(const domain& world);

private:
    void note(send_id which);

    std::unique_ptr<tracker_index> index_;
};

}  // namespace giftsim::sim
