// SPDX-License-Identifier: MIT
// What is an email address (SI-01), and when two of them or two phones are the same (EG-11).
#include "core/email.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

namespace giftsim::testing {
namespace {

std::string times(std::size_t count, char letter) { return std::string(count, letter); }

}  // namespace

BOOST_AUTO_TEST_SUITE(core_email)

BOOST_AUTO_TEST_CASE(SI_01_these_are_addresses) {
    for (const auto& text :
         {std::string("lee@buyer.example"), std::string("a@b.c"),
          std::string("Lee.Wu@Buyer.Example"), std::string("lee+tag@buyer.example"),
          std::string("1@2.3"), std::string("!#$%&'*+/=?^_`{|}~-@buyer.example"),
          std::string("a.b.c@d.e.f.g"), std::string("lee@my-host.example"),
          std::string("lee@xn--bcher-kva.example"), times(64, 'a') + "@buyer.example",
          "lee@" + times(63, 'b') + ".example"})
        BOOST_TEST(is_email(text), text << " is an address");
}

BOOST_AUTO_TEST_CASE(SI_01_these_are_none) {
    for (const auto& text : {std::string(""),
                             std::string("@"),
                             std::string("lee"),
                             std::string("lee@"),
                             std::string("@buyer.example"),
                             std::string("lee at buyer.example"),
                             std::string("lee@buyer"),
                             std::string("lee@@buyer.example"),
                             std::string("lee@buyer@example.com"),
                             std::string(".lee@buyer.example"),
                             std::string("lee.@buyer.example"),
                             std::string("l..ee@buyer.example"),
                             std::string("lee@.example"),
                             std::string("lee@buyer."),
                             std::string("lee@buyer..example"),
                             std::string("lee@-buyer.example"),
                             std::string("lee@buyer-.example"),
                             std::string("lee@buyer_.example"),
                             std::string(" lee@buyer.example"),
                             std::string("lee@buyer.example "),
                             std::string("le e@buyer.example"),
                             std::string("\"lee\"@buyer.example"),
                             std::string("lee@[192.0.2.1]"),
                             std::string("lee(wu)@buyer.example"),
                             std::string("l\xC3\xA9"
                                         "e@buyer.example"),
                             std::string("lee@b\xC3\xBC"
                                         "cher.example"),
                             std::string("lee,wu@buyer.example"),
                             std::string("lee@buyer.example\n"),
                             times(65, 'a') + "@buyer.example",
                             "lee@" + times(64, 'b') + ".example"})
        BOOST_TEST(!is_email(text), text << " is no address");
}

BOOST_AUTO_TEST_CASE(SI_01_an_address_has_at_most_254_characters) {
    const auto host = times(63, 'a') + "." + times(63, 'b') + "." + times(61, 'c') + ".";
    const auto longest = times(60, 'l') + "@" + host + "ex";
    BOOST_TEST_REQUIRE(longest.size() == 253U);
    BOOST_TEST(is_email(longest + "a"));
    BOOST_TEST(!is_email(longest + "am"));
}

BOOST_AUTO_TEST_CASE(EG_11_addresses_are_compared_trimmed_and_without_case) {
    const struct {
        std::string_view text, expected;
    } rows[] = {
        {"lee@buyer.example", "lee@buyer.example"},
        {" \t\r\n Lee@BUYER.Example \v\f", "lee@buyer.example"},
        {"l ee", "l ee"},
        {"", ""},
        {"   ", ""},
        {"\xC3\x84@x", "\xC3\x84@x"},
    };
    for (const auto& row : rows) BOOST_TEST(normalised_email(row.text) == row.expected);
}

BOOST_AUTO_TEST_CASE(EG_11_phones_are_compared_by_their_digits) {
    BOOST_TEST(normalised_phone("+1 (555) 010-0199") == "15550100199");
    BOOST_TEST(normalised_phone("no digits") == "");
    BOOST_TEST(normalised_phone("") == "");
}

BOOST_AUTO_TEST_CASE(SI_02_a_tag_stands_in_the_local_part) {
    BOOST_TEST(has_tag("lee+tag@buyer.example"));
    BOOST_TEST(has_tag("+@buyer.example"));
    BOOST_TEST(!has_tag("lee@buyer.example"));
    BOOST_TEST(!has_tag("lee@bu+yer.example"));
}

BOOST_AUTO_TEST_CASE(the_domain_stands_behind_the_at) {
    BOOST_TEST(email_domain("lee@buyer.example") == "buyer.example");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
