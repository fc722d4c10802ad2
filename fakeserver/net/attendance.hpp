// SPDX-License-Identifier: MIT
// Who is still there: lets the one who closes wait for the last to leave.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <stop_token>
#include <utility>

namespace giftsim::fakeserver {

/// Used by any thread.
class attendance {
public:
    /// Present for as long as it lives. The attendance must outlive it.
    class mark {
    public:
        explicit mark(attendance& at) : at_(&at) { at.enter(); }
        mark(mark&& other) noexcept : at_(std::exchange(other.at_, nullptr)) {}
        mark& operator=(mark&&) = delete;
        ~mark() {
            if (at_ != nullptr) at_->leave();
        }

    private:
        attendance* at_;
    };

    /// Waits until nobody is there; false if somebody still is after so much time, or when `stop`
    /// is asked for.
    bool wait_for(std::chrono::milliseconds time, std::stop_token stop = {}) {
        std::unique_lock hold(mutex_);
        return empty_.wait_for(hold, std::move(stop), time, [this] { return count_ == 0; });
    }
    void wait() {
        std::unique_lock hold(mutex_);
        empty_.wait(hold, [this] { return count_ == 0; });
    }

private:
    void enter() {
        const std::lock_guard hold(mutex_);
        ++count_;
    }
    /// Tells it under the lock: whoever waits may destroy this as soon as it has the lock.
    void leave() {
        const std::lock_guard hold(mutex_);
        if (--count_ == 0) empty_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable_any empty_;
    std::size_t count_ = 0;
};

}  // namespace giftsim::fakeserver
