// SPDX-License-Identifier: MIT
// The journal of what concerns no world: paths that do not exist, credentials of nobody.
#pragma once

#include "fakeserver/journal/journal.hpp"

#include <mutex>

namespace giftsim::fakeserver {

/// Of the whole server, so that all its threads share it; the one thing that has a lock.
class stray_journal {
public:
    void note(const http::request& in, const http::reply& made, const circumstances& of) {
        const std::lock_guard alone(mutex_);
        kept_.note(in, made, of);
    }

    /// What look(const journal&) returns.
    template <class Look>
    auto read(Look look) const {
        const std::lock_guard alone(mutex_);
        return look(kept_);
    }

    void blank(const std::function<bool(const recorded&)>& concerns) {
        const std::lock_guard alone(mutex_);
        kept_.blank(concerns);
    }

    void clear() {
        const std::lock_guard alone(mutex_);
        kept_.clear();
    }

private:
    mutable std::mutex mutex_;
    journal kept_;
};

}  // namespace giftsim::fakeserver
