// SPDX-License-Identifier: MIT
// Outcomes in words, both ways.
#include "sim/webhooks/delivery.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

BOOST_AUTO_TEST_SUITE(webhooks_delivery)

BOOST_AUTO_TEST_CASE(only_an_answer_of_the_two_hundreds_is_a_success) {
    constexpr std::uint16_t good[] = {200, 202, 204, 299};
    constexpr std::uint16_t bad[] = {302, 304, 400, 500, 599};
    for (const auto status : good)
        BOOST_TEST((attempt_outcome{attempt_end::answered, status}.succeeded()));
    for (const auto status : bad)
        BOOST_TEST((!attempt_outcome{attempt_end::answered, status}.succeeded()));
    for (const auto how : {attempt_end::waiting, attempt_end::timeout, attempt_end::refused,
                           attempt_end::no_courier, attempt_end::lost, attempt_end::skipped})
        BOOST_TEST((!attempt_outcome{how, 0}.succeeded()));
}

BOOST_AUTO_TEST_CASE(what_can_be_said_of_an_attempt_is_read_as_it_is_written) {
    for (const auto* text : {"200", "599", "timeout", "refused", "no_courier"})
        BOOST_TEST(outcome_text(parse_outcome(text).value()) == text);
    for (const auto* text : {"", "199", "600", "2xx", "0200", "waiting", "lost", "skipped"})
        BOOST_TEST(!parse_outcome(text).has_value(), text);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
