// SPDX-License-Identifier: MIT
// Tests fakeserver/oauth/proof_key.hpp against RFC 7636.
#include "fakeserver/oauth/proof_key.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::fakeserver {

BOOST_AUTO_TEST_SUITE(oauth_proof_key)

BOOST_AUTO_TEST_CASE(the_standards_example_comes_out) {
    const std::string verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    BOOST_TEST(challenge_of(verifier, true) == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    BOOST_TEST(challenge_of(verifier, false) == verifier);
}

BOOST_AUTO_TEST_CASE(a_proof_key_has_its_length_and_its_letters) {
    for (const auto& good :
         {std::string(43, 'a'), std::string(128, 'Z'), std::string(40, '0') + "-._~"})
        BOOST_TEST(is_proof_key(good), good);
    for (const auto& bad :
         {std::string{}, std::string(42, 'a'), std::string(129, 'a'), std::string(43, '+'),
          std::string(42, 'a') + "=", std::string(42, 'a') + "\n"})
        BOOST_TEST(!is_proof_key(bad), bad);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
