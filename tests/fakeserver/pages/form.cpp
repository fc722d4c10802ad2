// SPDX-License-Identifier: MIT
// Tests fakeserver/pages/form.hpp: what browsers post.
#include "fakeserver/pages/form.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {
BOOST_AUTO_TEST_SUITE(pages_form)

namespace {

http::request posted(std::string body, std::string type = "application/x-www-form-urlencoded") {
    http::request in;
    in.how = http::method::post;
    in.headers = {{"Content-Type", std::move(type)}};
    in.body = std::move(body);
    return in;
}

}  // namespace

BOOST_AUTO_TEST_CASE(fields_are_read_by_name_and_the_first_counts) {
    const auto typed = form::of(posted("city=S%C3%A3o+Paulo&line2=&city=Rio"));
    BOOST_TEST_REQUIRE(typed.has_value());
    BOOST_TEST(typed->text("city") == "São Paulo");
    BOOST_TEST_REQUIRE((typed->find("line2") != nullptr));
    BOOST_TEST(typed->text("line2") == "");
    BOOST_TEST((typed->find("state") == nullptr));
    BOOST_TEST(typed->text("state") == "");
}

BOOST_AUTO_TEST_CASE(nothing_is_a_form_without_fields) {
    const auto typed = form::of(posted(""));
    BOOST_TEST_REQUIRE(typed.has_value());
    BOOST_TEST((typed->find("") == nullptr));
}

BOOST_AUTO_TEST_CASE(what_is_no_form_is_nothing) {
    BOOST_TEST(!form::of(posted("city=%")).has_value());
    BOOST_TEST(!form::of(posted("city=%FF")).has_value());
    BOOST_TEST(!form::of(posted(R"({"city":"Rio"})", "application/json")).has_value());
    BOOST_TEST(!form::of(posted("city=Rio", "")).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
