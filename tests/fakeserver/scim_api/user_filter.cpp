// SPDX-License-Identifier: MIT
// Tests scim_api/user_filter.hpp: the one filter, and what is none.
#include "fakeserver/scim_api/user_filter.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::fakeserver {

BOOST_AUTO_TEST_SUITE(scim_user_filter)

BOOST_AUTO_TEST_CASE(a_name_is_asked_for_in_any_case_of_the_words) {
    for (const auto* filter :
         {R"(userName eq "ann@acme.example")", R"(username EQ "ann@acme.example")",
          R"(  USERNAME   eq   "ann@acme.example"  )", R"(userName eq "ann\u0040acme.example")"})
        BOOST_TEST_CONTEXT(filter)
    BOOST_TEST(user_name_in(filter).value_or("nothing") == "ann@acme.example");
    BOOST_TEST(user_name_in(R"(userName eq "")").value_or("nothing") == "");
    BOOST_TEST(user_name_in(R"(userName eq "a\"b c")").value_or("nothing") == "a\"b c");
}

BOOST_AUTO_TEST_CASE(everything_else_is_no_filter) {
    for (const auto* filter :
         {"", "userName", "userName eq", "userName eq ", "userName eq ann", "userName eq 'ann'",
          "userName eq null", "userName eq 1", R"(userName eq "ann)",
          R"(userName eq "ann" )"
          R"(and active eq true)",
          R"(userName co "ann")", R"(userNameeq "ann")", R"(userName eq"ann")",
          R"(emails eq "ann")", R"(not (userName eq "ann"))"})
        BOOST_TEST_CONTEXT(filter) BOOST_TEST(!user_name_in(filter).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
