// SPDX-License-Identifier: MIT
// The index finds what a multimap would find, at every size, and grows by one bucket at a time.
#include "core/hash_index.hpp"

#include "core/text_ref.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace giftsim::testing {
namespace {

using text_index = hash_index<text_ref>;

/// Hashes whose low bits are no more even than those of real ones.
std::uint32_t hash_of(std::uint32_t number) { return number * 0x9e3779b9U ^ number >> 7U; }

text_ref text(std::uint32_t number) { return {number * 8, 3}; }

bool has(const text_index& index, std::uint32_t hash, text_ref wanted) {
    const auto is = [&](text_ref each) { return each == wanted; };
    return index.find(hash, is) == wanted;
}

bool is_empty(const text_index& index, std::uint32_t hash) {
    return index.find(hash, [](text_ref) { return true; }).empty();
}

/// How many texts are looked at for one that is not there.
std::size_t looked_at(const text_index& index, std::uint32_t hash) {
    std::size_t count = 0;
    (void)index.find(hash, [&](text_ref) {
        ++count;
        return false;
    });
    return count;
}

/// An index of so many, and what it ought to hold.
struct filled {
    text_index index;
    std::map<std::uint32_t, text_ref> all;  ///< by hash; the hashes are different

    explicit filled(std::uint32_t count) {
        for (std::uint32_t i = 1; i <= count; ++i) add(i);
    }
    void add(std::uint32_t number) {
        if (all.emplace(hash_of(number), text(number)).second)
            index.add(hash_of(number), text(number));
    }
    bool agrees() const {
        if (index.size() != all.size()) return false;
        for (const auto& [hash, wanted] : all)
            if (!has(index, hash, wanted)) return false;
        return true;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(core_hash_index)

BOOST_AUTO_TEST_CASE(an_empty_index_finds_nothing) {
    text_index index;
    BOOST_TEST(is_empty(index, 0));
    index.remove(0, text(1));
    BOOST_TEST(index.size() == 0U);
}

BOOST_AUTO_TEST_CASE(what_was_added_is_found_at_every_size) {
    filled made(0);
    for (std::uint32_t i = 1; i <= 600; ++i) {
        made.add(i);
        if (!made.agrees()) BOOST_ERROR("something is lost among " << i);
    }
}

BOOST_AUTO_TEST_CASE(an_addition_makes_one_bucket_at_most) {
    filled made(0);
    auto before = made.index.buckets();
    for (std::uint32_t i = 1; i <= 100'000; ++i) {
        made.add(i);
        const auto now = made.index.buckets();
        if (now > before + 1) BOOST_ERROR(now - before << " buckets were made for " << i);
        before = now;
    }
    BOOST_TEST(before >= made.all.size() / text_index::usual);
    BOOST_TEST(made.agrees());
}

BOOST_AUTO_TEST_CASE(texts_of_one_hash_are_told_apart) {
    text_index index;
    for (std::uint32_t i = 1; i <= 40; ++i) index.add(7, text(i));
    for (std::uint32_t i = 1; i <= 40; ++i) BOOST_TEST(has(index, 7, text(i)));
    BOOST_TEST(looked_at(index, 7) == 40U);
    for (std::uint32_t i = 2; i <= 40; i += 2) index.remove(7, text(i));
    for (std::uint32_t i = 1; i <= 40; ++i) BOOST_TEST(has(index, 7, text(i)) == (i % 2 == 1));
    BOOST_TEST(looked_at(index, 7) == 20U);
}

BOOST_AUTO_TEST_CASE(only_texts_of_the_same_hash_are_looked_at) {
    const filled made(5'000);
    for (const auto& each : made.all)
        if (looked_at(made.index, each.first) != 1) BOOST_ERROR("too many are looked at");
    BOOST_TEST(looked_at(made.index, hash_of(5'001)) == 0U);
}

BOOST_AUTO_TEST_CASE(a_hash_depends_on_every_word_and_on_their_order) {
    static_assert(mixed_in(0, 1) != mixed_in(0, 2));
    static_assert(mixed_in(mixed_in(0, 1), 2) != mixed_in(mixed_in(0, 2), 1));
    static_assert(mixed_in(0, std::uint64_t{1} << 63U) != mixed_in(0, 0));
}

BOOST_AUTO_TEST_CASE(places_are_found_as_texts_are) {
    hash_index<std::uint32_t> index;
    for (std::uint32_t place = 1; place <= 1'000; ++place) index.add(hash_of(place) % 64, place);
    for (std::uint32_t place = 1; place <= 1'000; ++place)
        BOOST_TEST(index.find(hash_of(place) % 64,
                              [&](std::uint32_t each) { return each == place; }) == place);
    BOOST_TEST(index.find(64, [](std::uint32_t) { return true; }) == 0U);
    BOOST_TEST(index.bytes() > 0U);
}

BOOST_AUTO_TEST_CASE(removing_what_is_not_there_changes_nothing) {
    filled made(100);
    made.index.remove(hash_of(1), text(2));
    made.index.remove(hash_of(101), text(101));
    BOOST_TEST(made.agrees());
}

BOOST_AUTO_TEST_CASE(it_agrees_with_a_map_whatever_comes_and_goes_while_it_grows) {
    filled made(0);
    std::uint32_t chance = 1;
    for (std::uint32_t i = 1; i <= 20'000; ++i) {
        chance = chance * 1'664'525U + 1'013'904'223U;
        if (chance >> 30U != 0) {
            made.add(i);
        } else if (const auto one = made.all.lower_bound(chance); one != made.all.end()) {
            made.index.remove(one->first, one->second);
            made.all.erase(one);
        }
        if (i % 1'000 == 0) BOOST_TEST(made.agrees());
    }
    while (!made.all.empty()) {
        const auto one = made.all.begin();
        made.index.remove(one->first, one->second);
        if (!is_empty(made.index, one->first)) BOOST_ERROR("it is still found");
        made.all.erase(one);
    }
    BOOST_TEST(made.index.size() == 0U);
}

BOOST_AUTO_TEST_CASE(a_copy_at_any_size_finds_the_same_and_goes_its_own_way) {
    filled made(0);
    for (std::uint32_t i = 1; i <= 400; ++i) {
        made.add(i);
        auto copy = made;
        if (!copy.agrees()) BOOST_ERROR("a copy of " << i << " has lost something");
        for (std::uint32_t more = 1'000; more < 1'050; ++more) copy.add(more);
        copy.index.remove(hash_of(i), text(i));
        copy.all.erase(hash_of(i));
        if (!copy.agrees() || !made.agrees()) BOOST_ERROR("they are not apart at " << i);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
