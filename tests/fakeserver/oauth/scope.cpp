// SPDX-License-Identifier: MIT
// Tests fakeserver/oauth/scope.hpp and client.hpp: names of scopes, and whose they are.
#include "fakeserver/oauth/scope.hpp"

#include "fakeserver/oauth/client.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::fakeserver {

BOOST_AUTO_TEST_SUITE(oauth_scope)

BOOST_AUTO_TEST_CASE(names_are_read_as_they_are_written) {
    for (const auto* text : {"public", "public write", "update smartsend", "scim", ""})
        BOOST_TEST(names_of(*parse_scopes(text)) == text);
    BOOST_TEST(names_of(*parse_scopes(" write  public write ")) == "public write");
    for (const auto* text : {"all", "Public", "public,write", "none", "public\twrite"})
        BOOST_TEST(!parse_scopes(text), text);
}

BOOST_AUTO_TEST_CASE(a_set_lies_within_another_if_it_has_nothing_more) {
    const auto two = *parse_scopes("public write"), one = *parse_scopes("write");
    BOOST_TEST(one.is_within(two));
    BOOST_TEST(!two.is_within(one));
    BOOST_TEST(one.is_within(one));
    BOOST_TEST(scope_set{}.is_within(one));
    BOOST_TEST(scope_set{}.has(scope::none));
    BOOST_TEST(!scope_set{}.has(scope::basic));
}

BOOST_AUTO_TEST_CASE(no_scope_belongs_to_both_clients) {
    BOOST_TEST(names_of(scopes_of(oauth_client::ordinary)) ==
               "public write update marketplace smartsend");
    BOOST_TEST(names_of(scopes_of(oauth_client::scim)) == "scim");
    BOOST_TEST(names_of(usual_scopes_of(oauth_client::ordinary)) == "public");
    BOOST_TEST(names_of(usual_scopes_of(oauth_client::scim)) == "scim");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
