// SPDX-License-Identifier: MIT
// Tests fakeserver/world/mint.hpp: what is made can be opened, and nothing else can.
#include "fakeserver/world/mint.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>
#include <regex>
#include <set>
#include <string>

namespace giftsim::fakeserver {
BOOST_AUTO_TEST_SUITE(world_mint)

namespace {

using enum secret_kind;

constexpr std::array kinds{
    client,         client_secret, access,       reachdesk,          offer,   code_link,    address,
    multi_use_link, gift,          confirmation, authorization_code, refresh, campaign_hook};

mint of_seed(std::uint64_t seed) { return mint(mint::key_of_seed(seed)); }

}  // namespace

BOOST_AUTO_TEST_CASE(a_secret_is_a_world_and_48_hex_digits) {
    BOOST_TEST(
        std::regex_match(of_seed(1).make(offer, {12, 3, 0}), std::regex{"12\\.[0-9a-f]{48}"}));
}

BOOST_AUTO_TEST_CASE(what_was_made_is_opened_again) {
    const auto secrets = of_seed(1);
    constexpr auto most = std::numeric_limits<std::uint32_t>::max();
    const named_by_secret rows[] = {
        {1, 0, 0}, {1, 1, 0}, {999'999'999, most, most}, {7, 256, 65'536}};
    for (const auto kind : kinds)
        for (const auto& what : rows) {
            const auto opened = secrets.open(kind, secrets.make(kind, what));
            BOOST_TEST_REQUIRE(opened.has_value());
            BOOST_TEST((*opened == what));
        }
}

BOOST_AUTO_TEST_CASE(a_secret_of_one_kind_never_opens_as_another) {
    const auto secrets = of_seed(1);
    for (const auto made : kinds)
        for (const auto opened : kinds)
            BOOST_TEST(secrets.open(opened, secrets.make(made, {1, 2, 3})).has_value() ==
                       (made == opened));
}

BOOST_AUTO_TEST_CASE(a_secret_of_one_world_never_opens_as_anothers) {
    const auto secrets = of_seed(1);
    for (const auto kind : kinds) {
        const auto own = secrets.make(kind, {1, 2, 3});
        for (const auto* other : {"2", "11", "0", "01", "", "-1", "+1", "1 ", "4294967297"})
            BOOST_TEST_CONTEXT(other)
        BOOST_TEST(!secrets.open(kind, other + own.substr(1)));
    }
}

// Many secrets, so that a check of a few bits would be seen to be too weak.
BOOST_AUTO_TEST_CASE(to_change_any_character_is_to_break_it) {
    const auto secrets = of_seed(1);
    for (std::uint32_t entity = 1; entity <= 20; ++entity) {
        const auto own = secrets.make(access, {1, entity, 3});
        for (std::size_t i = 0; i < own.size(); ++i)
            for (const char other : std::string_view("0123456789abcdefA.-\0z", 21)) {
                if (own[i] == other) continue;
                auto changed = own;
                changed[i] = other;
                if (secrets.open(access, changed)) BOOST_ERROR(changed + " opens something");
            }
    }
}

BOOST_AUTO_TEST_CASE(to_lengthen_or_shorten_it_is_to_break_it) {
    const auto secrets = of_seed(1);
    const auto own = secrets.make(access, {1, 2, 3});
    for (std::size_t length = 0; length < own.size(); ++length)
        BOOST_TEST(!secrets.open(access, own.substr(0, length)));
    for (const auto* more : {"0", "00", ".", " "}) BOOST_TEST(!secrets.open(access, own + more));
    BOOST_TEST(!secrets.open(access, " " + own));
}

BOOST_AUTO_TEST_CASE(the_same_seed_makes_the_same_secrets_and_another_seed_others) {
    BOOST_TEST(of_seed(1).make(client, {1, 1, 0}) == of_seed(1).make(client, {1, 1, 0}));
    BOOST_TEST(of_seed(1).make(client, {1, 1, 0}) != of_seed(2).make(client, {1, 1, 0}));
    BOOST_TEST(!of_seed(2).open(client, of_seed(1).make(client, {1, 1, 0})));
    BOOST_TEST((mint::random_key() != mint::random_key()));
}

BOOST_AUTO_TEST_CASE(no_two_secrets_are_alike) {
    const auto secrets = of_seed(1);
    std::set<std::string> all;
    std::size_t made = 0;
    for (const auto kind : kinds)
        for (std::uint32_t world = 1; world <= 5; ++world)
            for (std::uint32_t entity = 0; entity < 5; ++entity)
                for (std::uint32_t n = 0; n < 5; ++n, ++made)
                    all.insert(secrets.make(kind, {world, entity, n}).substr(2));
    BOOST_TEST(all.size() == made);
}

BOOST_AUTO_TEST_CASE(the_world_that_a_secret_claims_is_read_without_belief) {
    const struct {
        const char* secret;
        std::uint32_t world;
    } rows[] = {{"12.abc", 12},
                {"12.", 12},
                {"12", 0},
                {"", 0},
                {".abc", 0},
                {"x.abc", 0},
                {"-1.abc", 0},
                {"1x.abc", 0},
                {"0.abc", 0},
                {" 1.a", 0},
                {"9999999999.a", 0},
                // tracking codes
                {"0000000c000000000000000000000000000000ff", 12},
                {"ffffffff000000000000000000000000000000ff", 4'294'967'295},
                {"0000000c000000000000000000000000000000f", 0},
                {"0000000g000000000000000000000000000000ff", 0},
                {"0000000c000000000000000000000000000000fF", 0}};
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.secret) BOOST_TEST(claimed_world(row.secret) == row.world);
}

BOOST_AUTO_TEST_CASE(a_tracking_code_is_forty_digits_of_a_world_and_a_send_and_opens_again) {
    const auto secrets = of_seed(1);
    const named_by_secret send{12, 345, 0};
    const auto code = secrets.tracking_code(send);
    BOOST_TEST(std::regex_match(code, std::regex{"0000000c[0-9a-f]{32}"}));
    BOOST_TEST((secrets.open_tracking_code(code) == send));
    BOOST_TEST(!of_seed(2).open_tracking_code(code));
    BOOST_TEST(code != secrets.tracking_code({12, 346, 0}));
    BOOST_TEST(code.substr(8) != secrets.tracking_code({13, 345, 0}).substr(8));
}

BOOST_AUTO_TEST_CASE(a_tracking_code_with_any_digit_changed_opens_nothing) {
    const auto secrets = of_seed(1);
    const auto code = secrets.tracking_code({12, 345, 0});
    for (std::size_t i = 0; i < code.size(); ++i) {
        auto changed = code;
        changed[i] = code[i] == '0' ? '1' : '0';
        if (secrets.open_tracking_code(changed)) BOOST_ERROR(changed + " opens something");
    }
    for (const auto& wrong : {code.substr(1), code + "0", std::string{}, "x" + code.substr(1)})
        BOOST_TEST(!secrets.open_tracking_code(wrong));
}

BOOST_AUTO_TEST_CASE(an_invitation_key_is_a_users_own) {
    const auto secrets = of_seed(1);
    BOOST_TEST(std::regex_match(secrets.invitation_key({1, 2, 0}), std::regex{"[0-9a-f]{32}"}));
    BOOST_TEST(secrets.invitation_key({1, 2, 0}) != secrets.invitation_key({1, 3, 0}));
    BOOST_TEST(secrets.invitation_key({1, 2, 0}) != secrets.invitation_key({2, 2, 0}));
}

BOOST_AUTO_TEST_CASE(a_code_is_sixteen_letters_in_fours_of_a_world_and_a_send) {
    const auto secrets = of_seed(1);
    const auto code = secrets.code({1, 2, 0});
    BOOST_TEST(std::regex_match(code, std::regex{"([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}"}));
    BOOST_TEST(code == secrets.code({1, 2, 0}));
    BOOST_TEST(code == secrets.code({1, 2, 9}));  // the same after a second code mail (EG-12)
    BOOST_TEST(code != secrets.code({1, 3, 0}));
    BOOST_TEST(code != secrets.code({2, 2, 0}));
    BOOST_TEST(code != of_seed(2).code({1, 2, 0}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
