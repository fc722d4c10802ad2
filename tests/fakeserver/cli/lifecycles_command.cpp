// SPDX-License-Identifier: MIT
// The lifecycles on the command line: one as a diagram, all as the document that core carries.
#include "fakeserver/cli/lifecycles_command.hpp"

#include "tests/support/program_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace giftsim {

BOOST_FIXTURE_TEST_SUITE(cli_lifecycles, testing::program_fixture)

BOOST_AUTO_TEST_CASE(one_is_printed_as_a_diagram_and_nothing_else) {
    for (const auto& name : lifecycle_names()) BOOST_TEST_CONTEXT(name) {
            BOOST_TEST(run({"lifecycles", name.c_str()}) == 0);
            BOOST_TEST(out.str().starts_with("stateDiagram-v2\n"));
            BOOST_TEST(err.str() == "");
        }
    BOOST_TEST(lifecycle_names().size() == 7U);
}

BOOST_AUTO_TEST_CASE(a_name_that_is_none_is_told_with_those_that_are) {
    BOOST_TEST(run({"lifecycles", "letter"}) == 2);
    BOOST_TEST(err.str().find("reachdesk-parcel-link") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(without_a_name_it_is_the_document_that_core_carries) {
    BOOST_TEST(run({"lifecycles"}) == 0);
    std::ifstream file{"core/lifecycle/README.md", std::ios::binary};
    const std::string document{std::istreambuf_iterator<char>(file), {}};
    BOOST_TEST((document == out.str()));
    const auto text = out.str();
    for (const auto& name : lifecycle_names())
        BOOST_TEST_CONTEXT(name) BOOST_TEST(text.find("\n## " + name + "\n") != std::string::npos);
    for (const auto* row :
         {"| Expired, in passing | – | Expired | Expired | – | expired |",
          "| Refunded (bounced) | Expired and Credited | Refunded | Refunded | Bounced and "
          "Credited "
          "| bounced, then refunded |",
          "| Address Confirmed | Address Confirmed | Address Confirmed | Address Confirmed "
          "| Address Confirmed | address confirmed |"})
        BOOST_TEST_CONTEXT(row) BOOST_TEST(text.find(row) != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim
