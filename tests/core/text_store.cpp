// SPDX-License-Identifier: MIT
// Texts stay where they are, whatever their length, and copies hold them all.
#include "core/text_store.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>
#include <vector>

namespace giftsim::testing {
namespace {

constexpr auto chunk = text_store::chunk_bytes;

/// Lengths around all that is special, each several times and in an order that mixes them.
std::vector<std::string> various_texts() {
    constexpr std::size_t lengths[] = {1,     chunk - 1, 7, chunk,         3 * chunk + 5, 100,
                                       chunk, chunk + 1, 1, 2 * chunk - 1, chunk / 2,     9};
    std::vector<std::string> made;
    for (std::size_t i = 0; i < 60; ++i)
        made.emplace_back(lengths[i * 7 % std::size(lengths)], static_cast<char>('A' + i));
    return made;
}

std::vector<text_ref> append_all(text_store& to, const std::vector<std::string>& texts) {
    std::vector<text_ref> made;
    for (const auto& each : texts) made.push_back(to.append(each));
    return made;
}

bool holds(const text_store& store, const std::vector<text_ref>& refs,
           const std::vector<std::string>& texts) {
    for (std::size_t i = 0; i < refs.size(); ++i)
        if (store.get(refs[i]) != texts[i]) return false;
    return true;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(core_text_store)

BOOST_AUTO_TEST_CASE(texts_of_any_length_are_kept_beside_each_other) {
    text_store store;
    const auto texts = various_texts();
    const auto refs = append_all(store, texts);
    BOOST_TEST(holds(store, refs, texts));
}

BOOST_AUTO_TEST_CASE(the_empty_text_needs_no_store) {
    text_store store;
    BOOST_CHECK(store.append("") == text_ref{});
    BOOST_TEST(store.get({}) == "");
    store.overwrite({});
}

BOOST_AUTO_TEST_CASE(equal_texts_are_kept_twice) {
    text_store store;
    const auto first = store.append("Lee");
    BOOST_CHECK(store.append("Lee") != first);
}

BOOST_AUTO_TEST_CASE(what_was_read_stays_where_it_is_while_the_store_grows) {
    text_store store;
    const auto lee = store.append("Lee");
    const auto* where = store.get(lee).data();
    append_all(store, various_texts());
    BOOST_CHECK(store.get(lee).data() == where);
    BOOST_TEST(store.get(lee) == "Lee");
}

BOOST_AUTO_TEST_CASE(a_short_text_follows_the_one_before_as_long_as_it_fits) {
    text_store store;
    BOOST_TEST(store.append(std::string(chunk - 3, 'a')).offset == 0U);
    BOOST_TEST(store.append("abc").offset == chunk - 3);
    BOOST_TEST(store.append("a").offset == chunk);
    BOOST_TEST(store.append(std::string(chunk, 'b')).offset == 2 * chunk);
    BOOST_TEST(store.append(std::string(chunk + 1, 'b')).offset == 3 * chunk);
    BOOST_TEST(store.append("a").offset == 5 * chunk);
}

BOOST_AUTO_TEST_CASE(a_copy_at_any_time_holds_what_was_there_and_grows_on_its_own) {
    const auto texts = various_texts();
    text_store store;
    std::vector<text_ref> refs;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        refs.push_back(store.append(texts[i]));
        auto copy = store;
        if (!holds(copy, refs, texts)) BOOST_ERROR("a copy has lost something of " << i);
        const auto other = copy.append("other");
        const auto own = store.append("owned");
        BOOST_CHECK(other == own);
        BOOST_TEST(copy.get(other) == "other");
        BOOST_TEST(store.get(own) == "owned");
    }
    auto assigned = text_store{};
    assigned.append("gone");
    assigned = store;
    BOOST_TEST(holds(assigned, refs, texts));
}

BOOST_AUTO_TEST_CASE(API_11_what_is_overwritten_reads_as_zeros_but_not_in_a_copy) {
    const auto texts = various_texts();
    text_store store;
    const auto refs = append_all(store, texts);
    const auto copy = store;
    for (std::size_t i = 0; i < refs.size(); i += 2) store.overwrite(refs[i]);
    for (std::size_t i = 0; i < refs.size(); ++i) {
        const auto wanted = i % 2 == 0 ? std::string(texts[i].size(), '\0') : texts[i];
        if (store.get(refs[i]) != wanted) BOOST_ERROR(i << " reads as something else");
    }
    BOOST_TEST(holds(copy, refs, texts));
}

BOOST_AUTO_TEST_CASE(a_moved_store_keeps_its_texts_and_the_old_one_begins_anew) {
    text_store store;
    const auto texts = various_texts();
    const auto refs = append_all(store, texts);
    auto heir = std::move(store);
    BOOST_TEST(holds(heir, refs, texts));
    const auto lee = store.append("Lee");  // NOLINT(bugprone-use-after-move): this is the promise
    BOOST_TEST(lee.offset == 0U);
    BOOST_TEST(store.get(lee) == "Lee");
    store = std::move(heir);
    BOOST_TEST(holds(store, refs, texts));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
