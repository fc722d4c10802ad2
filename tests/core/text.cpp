// SPDX-License-Identifier: MIT
// Texts are kept once, found again, and come along when the arena is copied.
#include "core/text.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::testing {

BOOST_AUTO_TEST_SUITE(core_text)

BOOST_AUTO_TEST_CASE(what_is_kept_can_be_read) {
    text_arena arena;
    const auto lee = arena.keep("Lee");
    const auto wu = arena.keep("Wu");
    BOOST_TEST(arena.get(lee) == "Lee");
    BOOST_TEST(arena.get(wu) == "Wu");
}

BOOST_AUTO_TEST_CASE(equal_texts_get_equal_references_and_others_do_not) {
    text_arena arena;
    const auto first = arena.keep("lee@buyer.example");
    BOOST_CHECK(arena.keep(std::string("lee@buyer") + ".example") == first);
    BOOST_CHECK(arena.keep("lee@buyer.exampl") != first);
    BOOST_CHECK(arena.keep("Lee@buyer.example") != first);
}

BOOST_AUTO_TEST_CASE(the_empty_text_is_the_default_reference) {
    text_arena arena;
    BOOST_CHECK(arena.keep("") == text_ref{});
    BOOST_TEST(text_ref{}.empty());
    BOOST_TEST(arena.get({}) == "");
}

BOOST_AUTO_TEST_CASE(a_text_is_found_only_once_it_was_kept) {
    text_arena arena;
    BOOST_TEST(arena.find("Lee").empty());
    const auto lee = arena.keep("Lee");
    BOOST_CHECK(arena.find("Lee") == lee);
    BOOST_TEST(arena.find("Le").empty());
    BOOST_TEST(arena.find("").empty());
}

BOOST_AUTO_TEST_CASE(a_text_may_hold_any_bytes) {
    text_arena arena;
    const std::string_view odd("a\0b\xFF", 4);
    BOOST_TEST(arena.get(arena.keep(odd)) == odd);
    BOOST_CHECK(arena.keep(odd) != arena.keep("a"));
}

BOOST_AUTO_TEST_CASE(references_outlive_the_growth_of_the_arena) {
    text_arena arena;
    std::vector<text_ref> kept;
    for (int i = 0; i < 10000; ++i) {
        kept.push_back(arena.keep("text " + std::to_string(i)));
        if (!arena.find("never kept").empty()) BOOST_ERROR("found what was never kept");
    }
    for (int i = 0; i < 10000; ++i) {
        const auto text = "text " + std::to_string(i);
        const auto& ref = kept[static_cast<std::size_t>(i)];
        if (arena.get(ref) != text || arena.keep(text) != ref || arena.find(text) != ref)
            BOOST_ERROR(text << " was lost");
    }
}

BOOST_AUTO_TEST_CASE(a_copy_knows_the_same_references_and_grows_on_its_own) {
    text_arena arena;
    const auto lee = arena.keep("Lee");
    auto copy = arena;
    BOOST_TEST(copy.get(lee) == "Lee");
    BOOST_CHECK(copy.keep("Lee") == lee);
    copy.keep("Wu");
    BOOST_TEST(arena.find("Wu").empty());
    BOOST_TEST(arena.get(lee) == "Lee");
}

BOOST_AUTO_TEST_CASE(API_11_an_erased_text_is_overwritten_and_not_found_again) {
    text_arena arena;
    const auto lee = arena.keep("lee@buyer.example");
    const auto wu = arena.keep("Wu");
    const auto copy = arena;
    arena.erase(lee);
    BOOST_TEST(arena.find("lee@buyer.example").empty());
    BOOST_TEST(arena.get(lee) == std::string(17, '\0'));
    BOOST_TEST(arena.get(wu) == "Wu");
    BOOST_CHECK(arena.find("Wu") == wu);
    BOOST_TEST(copy.get(lee) == "lee@buyer.example");
    const auto again = arena.keep("lee@buyer.example");
    BOOST_CHECK(again != lee);
    BOOST_CHECK(arena.find("lee@buyer.example") == again);
}

BOOST_AUTO_TEST_CASE(API_11_erasing_twice_takes_nothing_from_others) {
    text_arena arena;
    const auto lee = arena.keep("Lee");
    arena.erase(lee);
    const auto zeros = arena.keep(std::string(3, '\0'));
    BOOST_CHECK(zeros != lee);
    arena.erase(lee);
    BOOST_CHECK(arena.find(std::string(3, '\0')) == zeros);
}

BOOST_AUTO_TEST_CASE(erasing_nothing_does_nothing) {
    text_arena arena;
    arena.erase({});
    const auto lee = arena.keep("Lee");
    arena.erase({});
    BOOST_CHECK(arena.find("Lee") == lee);
}

// Texts that share a place in the table stand behind each other; there are many of those.
BOOST_AUTO_TEST_CASE(API_11_what_is_left_is_found_whatever_is_erased_around_it) {
    for (const int kept_one_in : {2, 3, 17}) {
        text_arena arena;
        std::vector<text_ref> refs;
        const auto text = [](int i) { return "text " + std::to_string(i); };
        for (int i = 0; i < 4000; ++i) refs.push_back(arena.keep(text(i)));
        for (int i = 0; i < 4000; ++i)
            if (i % kept_one_in != 0) arena.erase(refs[static_cast<std::size_t>(i)]);
        for (int i = 0; i < 4000; ++i) {
            const bool is_kept = i % kept_one_in == 0;
            const auto& ref = refs[static_cast<std::size_t>(i)];
            if (arena.find(text(i)).empty() == is_kept) BOOST_ERROR(text(i) << " is astray");
            if (is_kept && (arena.find(text(i)) != ref || arena.keep(text(i)) != ref))
                BOOST_ERROR(text(i) << " was lost");
        }
        // What comes anew finds room, and what was kept stays where it is.
        for (int i = 4000; i < 12000; ++i) refs.push_back(arena.keep(text(i)));
        for (int i = 0; i < 12000; ++i)
            if ((i % kept_one_in == 0 || i >= 4000) &&
                arena.find(text(i)) != refs[static_cast<std::size_t>(i)])
                BOOST_ERROR(text(i) << " was lost later");
    }
}

BOOST_AUTO_TEST_CASE(it_agrees_with_a_map_whatever_is_kept_and_erased_while_it_grows) {
    text_arena arena;
    std::map<std::string, text_ref> all;
    std::uint32_t chance = 1;
    for (int i = 0; i < 20'000; ++i) {
        chance = chance * 1'664'525U + 1'013'904'223U;
        const auto number = chance >> 12U & 8'191U;
        const auto text = std::string(number % 50, 'x') + std::to_string(number);
        const auto known = all.find(text);
        if (arena.find(text) != (known == all.end() ? text_ref{} : known->second))
            BOOST_ERROR(text << " is found otherwise");
        if (chance >> 30U != 0) {
            const auto kept = arena.keep(text);
            if (all.emplace(text, kept).first->second != kept || arena.get(kept) != text)
                BOOST_ERROR(text << " is kept otherwise");
        } else if (known != all.end()) {
            arena.erase(known->second);
            all.erase(known);
        }
    }
    const auto copy = arena;
    for (const auto& [text, kept] : all)
        if (copy.find(text) != kept || copy.get(kept) != text) BOOST_ERROR(text << " is astray");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
