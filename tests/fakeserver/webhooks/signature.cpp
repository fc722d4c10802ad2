// SPDX-License-Identifier: MIT
// Known answers: Svix's own documented example, and base64's.
#include "fakeserver/webhooks/signature.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::fakeserver {

BOOST_AUTO_TEST_SUITE(webhooks_signature)

BOOST_AUTO_TEST_CASE(the_documented_example_has_the_documented_signature) {
    // What "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" holds in base64.
    constexpr std::string_view key =
        "\x31\xf2\x90\xf6\xbf\x06\x29\x8a\xab\x4f\x08\xd4\x3c\x3f\x08\x2c\xf6\x48\xa3\x62\xda\x2d"
        "\xa4\xb0";
    BOOST_TEST(webhook_secret(key) == "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    BOOST_TEST(webhook_signature(key, {"msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330",
                                       R"({"test": 2432232314})"}) ==
               "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}

BOOST_AUTO_TEST_CASE(base64_pads_to_four) {
    BOOST_TEST(base64("") == "");
    BOOST_TEST(base64("f") == "Zg==");
    BOOST_TEST(base64("fo") == "Zm8=");
    BOOST_TEST(base64("foo") == "Zm9v");
    BOOST_TEST(base64("\xff\xfe") == "//4=");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
