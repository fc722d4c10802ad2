// SPDX-License-Identifier: MIT
// What clients asked of a world and what they were told: a ring of so many bytes.
#pragma once

#include "core/instant.hpp"
#include "fakeserver/http/message.hpp"

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::fakeserver {

/// What is known of a request besides itself and its answer.
struct circumstances {
    std::string_view operation;  ///< of the table of routes; empty: there is no such route
    instant at;
    std::uint16_t done = 0;    ///< the status that the work came to; 0: nothing was done
    std::string_view fault{};  ///< the handle of the fault that it met; empty: none
};

/// An entry, taken apart. Secrets are blotted out; bodies are cut at `journal::body_max`.
struct recorded {
    std::uint64_t number = 0;  ///< counted from 1, never given twice
    std::string id{};          ///< X-Request-Id (SEC-07)
    instant at;
    std::string_view operation;
    http::method method{};
    std::string target{};
    std::vector<http::pair> headers{};
    std::string body{};
    std::size_t body_bytes = 0;  ///< that it had
    std::uint16_t status = 0;    ///< 0: there was no answer
    std::string answer{};
    std::size_t answer_bytes = 0;
    std::uint16_t done = 0;
    bool lost = false;  ///< the answer did not arrive, or not whole
    std::string fault{};
};

/// Belongs to a run and not to a moment of the world: going back takes nothing out of it. Noting
/// copies bytes and reads nothing; in the long run it allocates nothing either.
class journal {
public:
    static constexpr std::size_t usual_bytes = std::size_t{1} << 20U;
    static constexpr std::size_t body_max = std::size_t{8} << 10U;

    explicit journal(std::size_t bytes_max = usual_bytes) : bytes_max_(bytes_max) {}

    /// The oldest entries go where it is full; the latest one stays, however long it is.
    void note(const http::request& in, const http::reply& made, const circumstances& of);

    std::uint64_t total() const { return total_; }
    std::uint64_t evicted() const { return evicted_; }
    std::size_t size() const { return entries_.size(); }
    std::size_t bytes() const { return bytes_; }
    std::size_t bytes_max() const { return bytes_max_; }

    /// The place-th of those that are kept, from 0, the oldest first.
    recorded at(std::size_t place) const;

    /// Takes what was said out of every entry that `concerns` somebody who is to be forgotten: its
    /// path, its headers and both bodies, whose lengths stay (API-11).
    void blank(const std::function<bool(const recorded&)>& concerns);

    /// Numbers go on; nothing counts as evicted any more.
    void clear();

private:
    struct entry {
        std::uint64_t number;
        instant at;
        std::string_view operation;
        http::method method;
        std::uint16_t status, done;
        bool lost;
        std::string packed;  ///< all its texts, each behind its length
    };

    std::size_t size_of(const entry& each) const { return sizeof(entry) + each.packed.size(); }
    void pack(entry& into, const http::request& in, const http::reply& made,
              std::string_view fault);
    static void blank(entry& one, const recorded& read);

    std::deque<entry> entries_;
    std::size_t bytes_max_;
    std::size_t bytes_ = 0;
    std::uint64_t next_ = 1;
    std::uint64_t total_ = 0;
    std::uint64_t evicted_ = 0;
    std::string spare_;  ///< of an entry that went, to be filled anew
};

}  // namespace giftsim::fakeserver
