// SPDX-License-Identifier: MIT
// Addressed randomness: a draw is a pure function of seed, entity, purpose and number.
#pragma once

#include <cstdint>

namespace giftsim::sim {

/// What a draw is for. Two purposes never share luck. New ones go to the end: the value enters
/// the draw, so reordering them would change every seeded run.
enum class purpose : std::uint32_t {
    bounces = 1,
    bounces_softly,
    bounce_delay,
    opens,
    open_delay,
    clicks,
    click_delay,
    verifies,
    verify_delay,
    picks,
    pick_delay,
    picked_gift,
    confirms,
    confirm_delay,
    chooses,
    choose_delay,
    chosen_variant,
    issues,
    issue_delay,
    issue_length,
    processing_days,
    orders_fail,
    undeliverable,
    transit,
    way_back,
    amazon_ships,
    amazon_arrives,
    approves,
    decision_delay,
    proves,
    prove_delay,
    faults,
};

/// The finaliser of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number
/// Generators, OOPSLA 2014), used as a counter-based generator: no state to keep or to copy.
constexpr std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
}

/// All draws of one entity of a world.
class luck {
public:
    constexpr luck(std::uint64_t seed, std::uint64_t entity)
        : own_(mixed(seed + golden * (entity + 1))) {}

    /// 64 even bits for the n-th draw for this purpose; the same whenever it is asked for.
    constexpr std::uint64_t draw(purpose what, std::uint32_t n = 0) const {
        return mixed(own_ + golden * ((static_cast<std::uint64_t>(what) << 32U) | n));
    }

private:
    static constexpr std::uint64_t golden = 0x9e3779b97f4a7c15U;

    std::uint64_t own_;
};

}  // namespace giftsim::sim
