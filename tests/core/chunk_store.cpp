// SPDX-License-Identifier: MIT
// Chunks never overlap, lie where lines begin, and are counted, one by one and out of blocks.
#include "core/chunk_store.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

namespace giftsim::testing {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{256} << 10U;
constexpr std::size_t block_bytes = std::size_t{2} << 20U;

/// Enough to fill the single chunks, one block and part of another.
constexpr std::size_t many = 4 + block_bytes / chunk_bytes + 1;

std::vector<std::byte*> take(chunk_store& from, std::size_t count) {
    std::vector<std::byte*> taken;
    for (std::size_t i = 0; i < count; ++i) taken.push_back(static_cast<std::byte*>(from.next()));
    return taken;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(core_chunk_store)

BOOST_AUTO_TEST_CASE(chunks_do_not_overlap_and_hold_what_is_written) {
    chunk_store store{chunk_bytes};
    const auto chunks = take(store, many);
    for (std::size_t i = 0; i < many; ++i)
        std::memset(chunks[i], static_cast<int>(i + 1), chunk_bytes);
    for (std::size_t i = 0; i < many; ++i) {
        BOOST_TEST(std::to_integer<std::size_t>(chunks[i][0]) == i + 1);
        BOOST_TEST(std::to_integer<std::size_t>(chunks[i][chunk_bytes - 1]) == i + 1);
    }
}

BOOST_AUTO_TEST_CASE(chunks_begin_where_lines_begin) {
    chunk_store store{chunk_bytes};
    for (const auto* chunk : take(store, many))
        BOOST_TEST(reinterpret_cast<std::uintptr_t>(chunk) % 64 == 0U);
}

BOOST_AUTO_TEST_CASE(memory_is_counted_by_chunks_at_first_and_by_blocks_later) {
    chunk_store store{chunk_bytes};
    BOOST_TEST(store.bytes() == 0U);
    take(store, 4);
    BOOST_TEST(store.bytes() == 4 * chunk_bytes);
    take(store, 1);
    BOOST_TEST(store.bytes() == 4 * chunk_bytes + block_bytes);
    take(store, block_bytes / chunk_bytes - 1);
    BOOST_TEST(store.bytes() == 4 * chunk_bytes + block_bytes);
    take(store, 1);
    BOOST_TEST(store.bytes() == 4 * chunk_bytes + 2 * block_bytes);
}

BOOST_AUTO_TEST_CASE(many_are_expected_only_where_somebody_says_so) {
    chunk_store store{chunk_bytes};
    BOOST_TEST(!store.expects_many());
    store.expect_many(true);
    take(store, many);
    BOOST_TEST(store.bytes() == 4 * chunk_bytes + 2 * block_bytes);
    const chunk_store heir{std::move(store)};
    BOOST_TEST(heir.expects_many());
}

BOOST_AUTO_TEST_CASE(a_moved_store_keeps_its_chunks_and_the_old_one_begins_anew) {
    chunk_store store{chunk_bytes};
    const auto chunks = take(store, many);
    std::memset(chunks.back(), 7, chunk_bytes);
    chunk_store heir{std::move(store)};
    BOOST_TEST(heir.bytes() == 4 * chunk_bytes + 2 * block_bytes);
    BOOST_TEST(std::to_integer<int>(chunks.back()[0]) == 7);
    BOOST_TEST(store.bytes() == 0U);  // NOLINT(bugprone-use-after-move): this is the promise
    take(store, many);
    store = std::move(heir);
    BOOST_TEST(std::to_integer<int>(chunks.back()[0]) == 7);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
