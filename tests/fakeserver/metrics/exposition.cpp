// SPDX-License-Identifier: MIT
// Tests metrics/exposition.hpp.
#include "fakeserver/metrics/exposition.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::fakeserver {

BOOST_AUTO_TEST_SUITE(metrics_exposition)

BOOST_AUTO_TEST_CASE(a_family_is_explained_once_and_its_samples_follow) {
    exposition to;
    to.family("gifts", "gauge", "What there is.");
    to.sample({}, 3);
    to.sample({{"kind", "egift"}, {"colour", "red"}}, "0.5");
    to.family("durations", "histogram", "How long.");
    to.sample({{"le", "+Inf"}}, 7, "_bucket");
    BOOST_TEST(to.take() ==
               "# HELP gifts What there is.\n"
               "# TYPE gifts gauge\n"
               "gifts 3\n"
               "gifts{kind=\"egift\",colour=\"red\"} 0.5\n"
               "# HELP durations How long.\n"
               "# TYPE durations histogram\n"
               "durations_bucket{le=\"+Inf\"} 7\n");
}

BOOST_AUTO_TEST_CASE(a_label_may_be_any_text) {
    exposition to;
    to.family("worlds", "gauge", "All.");
    to.sample({{"origin", "a \"b\"\\c\nd é"}}, 1);
    BOOST_TEST(to.take().ends_with("worlds{origin=\"a \\\"b\\\"\\\\c\\nd é\"} 1\n"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
