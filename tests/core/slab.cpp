// SPDX-License-Identifier: MIT
// Records stay where they are while the slab grows; copies are whole and moved-from slabs empty.
#include "core/slab.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>

namespace giftsim::testing {
namespace {

/// Chunks of four, so that a few records fill several.
using small_slab = slab<std::size_t, 2>;

small_slab counting(std::size_t size) {
    small_slab made;
    for (std::size_t i = 0; i < size; ++i) made.push_back(i);
    return made;
}

bool counts_to(const small_slab& seen, std::size_t size) {
    if (seen.size() != size) return false;
    for (std::size_t i = 0; i < size; ++i)
        if (seen[i] != i) return false;
    return true;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(core_slab)

BOOST_AUTO_TEST_CASE(a_slab_begins_empty_and_takes_nothing) {
    const small_slab made;
    BOOST_TEST(made.empty());
    BOOST_TEST(made.size() == 0U);
    BOOST_TEST(made.capacity_bytes() == 0U);
}

BOOST_AUTO_TEST_CASE(records_are_found_by_their_place) {
    for (const std::size_t size : {1U, 3U, 4U, 5U, 8U, 9U, 100U})
        BOOST_TEST(counts_to(counting(size), size));
}

BOOST_AUTO_TEST_CASE(push_back_gives_the_record_in_its_place) {
    small_slab made;
    auto& first = made.push_back(7);
    first = 8;
    BOOST_TEST(made[0] == 8U);
    BOOST_TEST(&made.back() == &first);
}

BOOST_AUTO_TEST_CASE(references_stay_valid_while_it_grows) {
    auto made = counting(1);
    const auto* first = &made[0];
    for (std::size_t i = 1; i < 1000; ++i) made.push_back(i);
    BOOST_TEST(first == &made[0]);
    BOOST_TEST(*first == 0U);
}

BOOST_AUTO_TEST_CASE(a_record_of_its_own_can_be_appended) {
    auto made = counting(4);
    made.push_back(made[3]);
    BOOST_TEST(made[4] == 3U);
}

BOOST_AUTO_TEST_CASE(memory_is_taken_by_the_chunk) {
    BOOST_TEST(counting(1).capacity_bytes() == 4 * sizeof(std::size_t));
    BOOST_TEST(counting(4).capacity_bytes() == 4 * sizeof(std::size_t));
    BOOST_TEST(counting(5).capacity_bytes() == 8 * sizeof(std::size_t));
}

BOOST_AUTO_TEST_CASE(a_copy_is_equal_and_apart) {
    for (const std::size_t size : {0U, 1U, 4U, 5U, 8U}) {
        auto made = counting(size);
        auto copy = made;
        BOOST_TEST(counts_to(copy, size));
        copy.push_back(size);
        if (size != 0) copy[0] = 99;
        BOOST_TEST(counts_to(made, size));
        BOOST_TEST(copy.size() == size + 1);
        BOOST_TEST(copy[size] == (size == 0 ? 0U : size));
    }
}

BOOST_AUTO_TEST_CASE(copying_into_a_slab_replaces_what_it_held) {
    auto made = counting(9);
    const auto other = counting(3);
    made = other;
    BOOST_TEST(counts_to(made, 3));
    const auto& same = made;
    made = same;
    BOOST_TEST(counts_to(made, 3));
}

BOOST_AUTO_TEST_CASE(moving_takes_the_records_and_leaves_an_empty_slab_that_works) {
    auto made = counting(5);
    const auto* first = &made[0];
    auto taken = std::move(made);
    BOOST_TEST(counts_to(taken, 5));
    BOOST_TEST(&taken[0] == first);
    BOOST_TEST(made.empty());  // NOLINT(bugprone-use-after-move): this is the promise
    made.push_back(0);
    BOOST_TEST(counts_to(made, 1));
    made = std::move(taken);
    BOOST_TEST(counts_to(made, 5));
    taken = counting(9);
    BOOST_TEST(counts_to(taken, 9));
    BOOST_TEST(counts_to(made, 5));
}

BOOST_AUTO_TEST_CASE(records_that_must_be_aligned_are) {
    struct alignas(64) line {
        std::uint64_t value;
    };
    slab<line, 2> made;
    for (std::uint64_t i = 0; i < 9; ++i)
        BOOST_TEST(reinterpret_cast<std::uintptr_t>(&made.push_back({i})) % 64 == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
