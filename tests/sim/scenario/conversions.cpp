// SPDX-License-Identifier: MIT
// Tests sim/scenario/conversions.hpp: the domain's words and values, and the advice for wrong ones.
#include "sim/scenario/conversions.hpp"

#include "core/instant_text.hpp"
#include "tests/sim/json/reading.hpp"
#include "tests/support/printers.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

using json::testing::only;
using json::testing::reading;

BOOST_AUTO_TEST_SUITE(scenario_conversions)

namespace {

/// The only problem that a conversion has with a text; "" if it has a value.
template <class Conversion>
std::string problem(const Conversion& conversion, const char* text) {
    const reading read(text);
    json::problems found;
    const auto converted = conversion(*read.document, "/x", found);
    if (converted.has_value()) return found.empty() ? "" : "a value and a problem";
    const auto line = only(found);
    return line.substr(line.find("/x"));
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_word_of_the_domain_is_known) {
    for (std::size_t i = 1; i < state_count; ++i) {
        const auto where = static_cast<state>(i);
        BOOST_TEST(parse_state(name(where)).value() == where);
    }
    for (std::size_t i = 0; i < refusal_count; ++i) {
        const auto why = static_cast<refusal>(i);
        BOOST_TEST(parse_refusal(name(why)).value() == why);
    }
    for (int i = 1; i <= rule_count(); ++i) {
        const rule each{static_cast<std::uint8_t>(i)};
        BOOST_TEST(parse_rule(each.text()).value() == each);
    }
}

BOOST_AUTO_TEST_CASE(a_misspelt_word_is_answered_with_the_nearest_or_all) {
    BOOST_TEST(parse_state("Refundd").error().message ==
               R"("Refundd" is not a status; did you mean "Refunded"?)");
    BOOST_TEST(parse_state("").has_error());
    BOOST_TEST(parse_refusal("lokced").error().message ==
               R"("lokced" is not a refusal; did you mean "locked"?)");
    BOOST_TEST(parse_rule("EG-20").error().message.starts_with(
        R"(there is no rule "EG-20"; the rules are TI-01 to TI-08, FN-01 to FN-15, SI-01)"));
    constexpr std::string_view known[] = {"coffee", "tea"};
    BOOST_TEST(advice("tae", known) == R"(did you mean "tea"?)");
    BOOST_TEST(advice("lunch", known) == R"(there is "coffee", "tea")");
    BOOST_TEST(advice("lunch", {}) == "none has been made by then");
}

BOOST_AUTO_TEST_CASE(dates_exist) {
    using namespace std::chrono;
    BOOST_TEST((parse_date("2020-02-29").value() == local_days{2020y / 2 / 29}));
    for (const auto* text : {"2021-02-29", "2020-2-29", "2020-02-29T00:00:00Z", "29.02.2020", "",
                             "2020-02-30", "1969-12-31"})
        BOOST_TEST_CONTEXT(text)
    BOOST_TEST(parse_date(text).error().message ==
               std::string{'"'}.append(text) +
                   "\" is not a date; write one that exists, like 2020-12-25");
}

BOOST_AUTO_TEST_CASE(a_bare_number_is_told_what_text_belongs_there) {
    BOOST_TEST(problem(as_money, R"("25.00 USD")") == "");
    BOOST_TEST(problem(as_money, "25") ==
               R"(/x: "25" is not money; write it like 25.00 USD, without separators)");
    BOOST_TEST(problem(as_money, "25.00") ==
               R"(/x: "25.00" is not money; write it like 25.00 USD, without separators)");
    BOOST_TEST(problem(as_ratio, "0.5") == R"(/x: "0.5" is not a ratio; write one like 3/100)");
    BOOST_TEST(problem(as_ratio, "1") ==
               R"(/x: expected a string, found the number 1; write it in double quotes: "1")");
    BOOST_TEST(problem(as_span, "null") == "/x: expected a string, found null");
}

BOOST_AUTO_TEST_CASE(lifetimes_and_names_are_not_empty) {
    BOOST_TEST(problem(as_lifetime, R"("PT1S")") == "");
    BOOST_TEST(problem(as_lifetime, R"("PT0S")") ==
               "/x: this lives no time at all; write a longer span, such as PT24H");
    BOOST_TEST(problem(as_name, R"("a")") == "");
    BOOST_TEST(problem(as_name, R"("")") == "/x: a name has at least one character");
}

BOOST_AUTO_TEST_CASE(a_delay_is_a_span_or_quantiles_in_ascending_order) {
    for (const auto* text : {R"("PT1M")", R"(["PT1M"])", R"(["PT0S", "PT1M", "PT1M", "P2D"])"})
        BOOST_TEST_CONTEXT(text) BOOST_TEST(problem(as_delay, text) == "");
    for (const auto* text : {"[]", R"(["PT2M", "PT1M"])"}) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(
        problem(as_delay, text) ==
        R"(/x: quantiles are one or more spans in ascending order, such as ["PT1M", "P2D"])");
    BOOST_TEST(
        problem(as_delay, R"(["PT1M", "soon"])").starts_with("/x/1: \"soon\" is not a span"));
}

BOOST_AUTO_TEST_CASE(a_handle_is_an_entity_by_name_or_number) {
    name_list list;
    list.add("coffee", 1);
    list.add("tea", 2);
    const as_handle gift{list, "gift"};
    for (const auto* text : {R"("coffee")", R"("tea")", R"("1")", R"("2")"})
        BOOST_TEST_CONTEXT(text) BOOST_TEST(problem(gift, text) == "");
    BOOST_TEST(problem(gift, R"("3")") == R"(/x: there is no gift "3"; there is "coffee", "tea")");
    BOOST_TEST(problem(gift, R"("0")") == R"(/x: there is no gift "0"; there is "coffee", "tea")");
    BOOST_TEST(problem(gift, R"("cofee")") ==
               R"(/x: there is no gift "cofee"; did you mean "coffee"?)");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
