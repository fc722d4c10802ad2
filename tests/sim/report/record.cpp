// SPDX-License-Identifier: MIT
// Tests sim/report/record.hpp.
#include "tests/support/report_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

namespace giftsim::sim::report {

using testing::report_fixture;

BOOST_FIXTURE_TEST_SUITE(report_record, report_fixture)

BOOST_AUTO_TEST_CASE(every_ending_has_a_name_of_its_own) {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < ending_count; ++i) {
        names.insert(name(static_cast<ending>(i)));
        BOOST_TEST(words(static_cast<ending>(i)) != "");
    }
    BOOST_TEST(names.size() == ending_count);
    BOOST_TEST(name(ending::not_loaded) == "not_loaded");
    BOOST_TEST(words(ending::not_loaded) == "not loaded");
}

BOOST_AUTO_TEST_CASE(what_passed_and_what_was_skipped_is_good) {
    const auto counts = tally_of(one_of_each().entries);
    for (const auto count : counts) BOOST_TEST(count == 1U);
    BOOST_TEST(bad_of(counts) == 4U);
}

BOOST_AUTO_TEST_CASE(an_entry_is_called_by_its_file_and_case) {
    const auto run = one_of_each();
    BOOST_TEST(label_of(run.entries[0]) == "shop/a.json");
    BOOST_TEST(label_of(run.entries[2]) == "shop/c.json#2");
    BOOST_TEST(folder_of(run.entries[2]) == "shop");
    BOOST_TEST(folder_of(run.entries[5]) == ".");
    BOOST_TEST(file_name_of(run.entries[2]) == "c.json");
    BOOST_TEST(file_name_of(run.entries[5]) == "f.json");
}

BOOST_AUTO_TEST_CASE(a_headline_is_the_first_line_without_the_file) {
    const auto run = one_of_each();
    BOOST_TEST(headline_of(run.entries[0]) == "");
    BOOST_TEST(headline_of(run.entries[2]) == "4:5: /steps/0");
    BOOST_TEST(headline_of(run.entries[5]) == "gave a first and b then");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim::report
