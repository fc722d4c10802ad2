// SPDX-License-Identifier: MIT
// Tests fakeserver/oauth/redirection.hpp: where a browser may go, and how it gets there.
#include "fakeserver/oauth/redirection.hpp"

#include "sim/view/json.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::fakeserver {

BOOST_AUTO_TEST_SUITE(oauth_redirection)

BOOST_AUTO_TEST_CASE(a_browser_may_go_to_the_web_and_to_applications) {
    for (const auto* uri :
         {"http://localhost/cb", "http://localhost:3000", "https://app.example/a?b=c",
          "HTTP://127.0.0.1/", "http://[::1]:80/", "http://my_app-1:8080/cb", "com.example.app:/cb",
          "com.example.app://cb"})
        BOOST_TEST(may_be_redirected_to(uri), uri);
    for (const auto* uri :
         {"", "localhost", "/cb", "//localhost/cb", "http:", "http://", "http:///cb", "https:/cb",
          "http://a/#b", "http://a;b/", "http://a'b/", "http://a b/", "http://a\nb/",
          "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "app:/cb",
          "com.example.app:/cb#x"})
        BOOST_TEST(!may_be_redirected_to(uri), uri);
}

BOOST_AUTO_TEST_CASE(a_source_is_what_policies_call_it) {
    BOOST_TEST(source_of("http://localhost:3000/cb?x=1") == "http://localhost:3000");
    BOOST_TEST(source_of("HTTPS://app.example/cb") == "https://app.example");
    BOOST_TEST(source_of("http://me:secret@app.example/cb") == "http://app.example");
    BOOST_TEST(source_of("com.example.app:/cb") == "com.example.app:");
}

BOOST_AUTO_TEST_CASE(what_is_added_goes_behind_what_is_there) {
    const auto made = redirect_to("http://a/cb?x=1", {{"code", "1.a&b"}, {"state", "é ="}});
    BOOST_TEST(made.status == 303);
    const std::string where = "http://a/cb?x=1&code=1.a%26b&state=%C3%A9%20=";
    BOOST_TEST(made.headers.front().name == "Location");
    BOOST_TEST(made.headers.front().value == where);
    const auto said = sim::json_view::parse(made.body);
    BOOST_TEST(said["redirect_uri"] == where);
    BOOST_TEST(said["code"] == "1.a&b");
    BOOST_TEST(redirect_to("com.example.app:/cb", {{"a", "b"}}).headers.front().value ==
               "com.example.app:/cb?a=b");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
