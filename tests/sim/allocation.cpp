// SPDX-License-Identifier: MIT
// Counts allocations: events that fire make none. A program of its own, for it replaces the global
// operator new.
#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>

namespace {

constexpr std::size_t usual_alignment = alignof(std::max_align_t);

std::size_t allocations = 0;  ///< so far; the program has one thread

void* counted(std::size_t size, std::size_t alignment) {
    ++allocations;
    // What aligned_alloc takes is a multiple of the alignment.
    const auto blocks = size / alignment + 1;
    void* place = std::aligned_alloc(alignment, blocks * alignment);
    if (place == nullptr) std::abort();
    return place;
}

}  // namespace

// All forms, for a sanitizer's own would not match ours. Not inlined: GCC 12 would see a `new` and
// a `free` that do not match.
#define NOT_INLINED [[gnu::noinline]]
NOT_INLINED void* operator new(std::size_t size) { return counted(size, usual_alignment); }
NOT_INLINED void* operator new[](std::size_t size) { return counted(size, usual_alignment); }
NOT_INLINED void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return counted(size, usual_alignment);
}
NOT_INLINED void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
    return counted(size, usual_alignment);
}
NOT_INLINED void* operator new(std::size_t size, std::align_val_t alignment) {
    return counted(size, static_cast<std::size_t>(alignment));
}
NOT_INLINED void operator delete(void* place) noexcept { std::free(place); }
NOT_INLINED void operator delete[](void* place) noexcept { std::free(place); }
NOT_INLINED void operator delete(void* place, std::size_t) noexcept { std::free(place); }
NOT_INLINED void operator delete[](void* place, std::size_t) noexcept { std::free(place); }
NOT_INLINED void operator delete(void* place, std::align_val_t) noexcept { std::free(place); }
NOT_INLINED void operator delete(void* place, std::size_t, std::align_val_t) noexcept {
    std::free(place);
}

namespace giftsim::sim {
namespace {

using namespace std::chrono_literals;
using testing::world_fixture;

constexpr std::uint32_t sends_at_once = 6'000;

struct warm_world : world_fixture {
    /// One population has lived before: buffers have their capacity, chunks of the schedule are
    /// there to be used again.
    warm_world() {
        here.submit(top_up{sales, testing::usd(1'000'000'000'00), {}}).value();
        here.populate(sends_over(sends_at_once, 1h, models)).value();
        run_for(200 * 24h);
        here.populate(sends_over(sends_at_once, 1h, models)).value();
    }

    struct spent {
        std::uint64_t events;
        std::size_t allocations;
    };

    spent of_running_for(span length) {
        const auto events = here.events_done();
        const auto before = allocations;
        run_for(length);
        return {here.events_done() - events, allocations - before};
    }

    behaviour models = testing::quick_recipients();
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(allocation, warm_world)

BOOST_AUTO_TEST_CASE(the_count_counts) {
    const auto before = allocations;
    const auto one = std::make_unique<int>(1);
    BOOST_TEST_REQUIRE(one != nullptr);
    BOOST_TEST(allocations == before + 1);
}

// Opening, clicking, verifying and picking move no money, so nothing is recorded but steps, and a
// send's first seven lie beside it. What is excluded is the beginning of a send: it appends a
// record to slabs, which take a chunk per some thousands.
BOOST_AUTO_TEST_CASE(events_of_live_sends_allocate_nothing) {
    run_for(1h);  // the last member has begun
    BOOST_TEST(here.state().all_sends().count() == 2 * sends_at_once);
    const auto cost = of_running_for(10 * 24h);
    BOOST_TEST(count_in(state::redeemed) == 2 * sends_at_once);
    BOOST_TEST(cost.events > 20'000U);
    BOOST_TEST(cost.allocations == 0U);
}

BOOST_AUTO_TEST_CASE(a_command_on_a_live_send_allocates_nothing) {
    const auto kim = begin();
    const auto before = allocations;
    here.submit(perform{.send = kim, .what = act::open}).value();
    here.submit(perform{.send = kim, .what = act::click}).value();
    const auto after = allocations;
    BOOST_TEST(after == before);
}

// Events that were brought near too early go back when many come before them.
BOOST_AUTO_TEST_CASE(a_schedule_that_looked_too_far_ahead_allocates_nothing) {
    schedule pending;
    std::size_t before = 0;
    for (std::int64_t round = 1; round <= 10; ++round) {
        const instant far{round * 24h};
        if (round == 9) before = allocations;
        for (std::uint32_t i = 0; i < 1'000; ++i)
            pending.add(event::at(far, event_class::deadline, subject::send, i));
        (void)pending.next(latest_instant);
        for (std::uint32_t i = 0; i < 1'000; ++i)
            pending.add(event::at(far - 1h + span{i}, event_class::model, subject::send, i));
        while (pending.next(latest_instant) != nullptr) pending.take();
    }
    const auto after = allocations;
    BOOST_TEST(after == before);
}

// Expiry pays back, and postings are kept: a chunk per 4,096 of them, and the list of chunks.
BOOST_AUTO_TEST_CASE(what_is_kept_costs_a_chunk_per_some_thousands) {
    run_for(200 * 24h);
    models.recipient.opens.chance = {0, 1};
    here.populate(sends_over(sends_at_once, 1h, models)).value();
    run_for(1h);
    const auto cost = of_running_for(40 * 24h);
    BOOST_TEST(count_in(state::refunded) == sends_at_once);
    BOOST_TEST(cost.events == 2 * sends_at_once);  // reminders and ends
    BOOST_TEST(cost.allocations <= 2 * (sends_at_once / 4'096 + 1));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
