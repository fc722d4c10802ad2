// SPDX-License-Identifier: MIT
// Copies nothing.
#include "sim/tracker/tracker_memory.hpp"

#include "core/tracker/index.hpp"

namespace giftsim::sim {

tracker_memory::tracker_memory() = default;
tracker_memory::tracker_memory(const tracker_memory& /*other*/) {}
// NOLINTNEXTLINE(bugprone-unhandled-self-assignment): what is forgotten is built again
tracker_memory& tracker_memory::operator=(const tracker_memory& /*other*/) {
    index_.reset();
    return *this;
}
tracker_memory::tracker_memory(tracker_memory&&) noexcept = default;
tracker_memory& tracker_memory::operator=(tracker_memory&&) noexcept = default;
tracker_memory::~tracker_memory() = default;

const tracker_index& tracker_memory::of(const domain& world) {
    if (index_ == nullptr) index_ = std::make_unique<tracker_index>();
    index_->refresh(world);
    return *index_;
}

void tracker_memory::note(send_id which) { index_->touch(which); }

}  // namespace giftsim::sim
