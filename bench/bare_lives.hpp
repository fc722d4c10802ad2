// SPDX-License-Identifier: MIT
// Lives without a domain: what a life has to cost on this machine, whatever the rules are.
#pragma once

#include "core/slab.hpp"
#include "sim/digest.hpp"
#include "sim/schedule.hpp"

#include <array>
#include <cstdint>

namespace giftsim::bench {

/// Sends that are begun over an hour, opened, clicked, verified and redeemed after the delays of
/// everyone_redeems(), each with its deadline, its history, a posting and a mail or two in the
/// digest: the same events as in a world, by the same schedule and the same draws. Left out is all
/// that a domain is for: who may do what, refusals, other kinds, other models, watchers, audits.
class bare_lives {
public:
    explicit bare_lives(std::uint32_t count);

    /// All of them, to their ends. Call it once.
    sim::digest_value run();

    /// How many were redeemed.
    std::uint32_t redeemed() const { return redeemed_; }

private:
    struct alignas(64) record {
        instant acts = never;
        instant ends = never;
        std::uint32_t steps = 0;
        state where = state::none;
    };
    struct alignas(64) line {
        std::array<std::uint64_t, 8> steps{};
    };

    void begin();
    void fire(const sim::event& what);
    void move(std::uint32_t place, std::size_t row, instant now);
    void post(send_id which, instant now);
    void plan(std::uint32_t place, instant now);
    void fetch_coming() const;

    std::uint32_t count_;
    std::uint32_t begun_ = 0;
    std::uint32_t redeemed_ = 0;
    slab<record> records_;
    slab<line> histories_;
    std::array<std::int64_t, 2> accounts_{};
    sim::schedule schedule_;
    sim::digest digest_;
};

}  // namespace giftsim::bench
