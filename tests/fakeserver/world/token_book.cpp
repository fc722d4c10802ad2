// SPDX-License-Identifier: MIT
// Tests fakeserver/world/token_book.hpp: what dies with what.
#include "fakeserver/world/token_book.hpp"

#include "core/instant_text.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::fakeserver {
BOOST_AUTO_TEST_SUITE(world_token_book)

namespace {

const instant nine = parse_instant("2020-10-01T09:00:00Z").value();
const instant ten = nine + std::chrono::hours{1};

/// Two consents, with a pair each, and a token that goes back to none.
token_book filled() {
    token_book book;
    for (const std::uint32_t consent : {1U, 2U}) {
        const auto number = std::to_string(consent);
        book.add("a" + number, access_token{{.consent = consent}, ten});
        book.add("r" + number, refresh_token{{.consent = consent}});
    }
    book.add("own", access_token{{}, ten});
    return book;
}

bool is_good(const token_book& of, const char* token) {
    return token_book::fate_of(of.access(token), nine) == token_fate::good;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_token_is_good_up_to_its_end) {
    const auto book = filled();
    BOOST_TEST(
        (book.fate_of(book.access("own"), ten - std::chrono::milliseconds{1}) == token_fate::good));
    BOOST_TEST((book.fate_of(book.access("own"), ten) == token_fate::expired));
    BOOST_TEST((book.fate_of(book.access("other"), nine) == token_fate::unknown));
    BOOST_TEST((book.fate_of(book.access("r1"), nine) == token_fate::unknown));
}

BOOST_AUTO_TEST_CASE(an_access_token_dies_alone) {
    auto book = filled();
    book.revoke("a1");
    BOOST_TEST((book.fate_of(book.access("a1"), nine) == token_fate::revoked));
    BOOST_TEST((book.fate_of(book.access("a1"), ten) == token_fate::revoked));
    BOOST_TEST(!book.refresh("r1")->spent);
    BOOST_TEST(is_good(book, "own"));
    book.revoke("own");
    BOOST_TEST(is_good(book, "a2"));
}

BOOST_AUTO_TEST_CASE(a_refresh_token_takes_its_consent_with_it) {
    auto book = filled();
    book.revoke("r1");
    BOOST_TEST(book.refresh("r1")->spent);
    BOOST_TEST(!is_good(book, "a1"));
    BOOST_TEST(!book.refresh("r2")->spent);
    BOOST_TEST(is_good(book, "a2"));
    BOOST_TEST(is_good(book, "own"));
}

BOOST_AUTO_TEST_CASE(what_is_unknown_changes_nothing) {
    auto book = filled();
    book.revoke("other");
    for (const auto* each : {"a1", "a2", "own"}) BOOST_TEST(is_good(book, each));
    BOOST_TEST((book.code("other") == nullptr));
    BOOST_TEST((book.refresh("a1") == nullptr));
    BOOST_TEST((book.access("r1") == nullptr));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
