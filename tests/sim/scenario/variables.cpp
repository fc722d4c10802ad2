// SPDX-License-Identifier: MIT
// Tests sim/scenario/variables.hpp: what is replaced, what stays, and what is said of unknown
// names.
#include "sim/scenario/variables.hpp"

#include "sim/json/write.hpp"
#include "tests/sim/json/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace giftsim::sim {

using json::testing::reading;

BOOST_AUTO_TEST_SUITE(scenario_variables)

namespace {

const variable_texts known{{"send_id", "7"}, {"token", "a$${b}"}, {"empty", ""}};

/// The filled text, or what is wrong with it.
std::string outcome_of(std::string_view text) {
    const auto whole = filled(text, known);
    return whole ? *whole : whole.error().message;
}

}  // namespace

BOOST_AUTO_TEST_CASE(names_are_replaced_by_their_texts) {
    const struct {
        const char* text;
        const char* whole;
    } rows[] = {
        {"", ""},
        {"plain $ {send_id} }", "plain $ {send_id} }"},
        {"${send_id}", "7"},
        {"/sends/${send_id}/of/${send_id}", "/sends/7/of/7"},
        {"[${empty}]", "[]"},
        {"${token}", "a$${b}"},
        {"$${send_id}", "${send_id}"},
        {"$$${send_id}", "$${send_id}"},
        {"$${", "${"},
        {"a$", "a$"},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.text) BOOST_TEST(outcome_of(row.text) == row.whole);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_replaced_is_an_error_that_advises) {
    BOOST_TEST(outcome_of("a ${send_di}") ==
               R"(there is no variable "send_di"; did you mean "send_id"?)");
    BOOST_TEST(outcome_of("${quite another}") ==
               R"(there is no variable "quite another"; there is "empty", "send_id", "token")");
    BOOST_TEST(outcome_of("${}").starts_with(R"(there is no variable "";)"));
    BOOST_TEST(outcome_of("${send_id") ==
               R"("${" has no "}"; write "$${" if no variable is meant)");
}

BOOST_AUTO_TEST_CASE(a_document_is_filled_keys_and_all_and_keeps_its_places) {
    const reading text(R"({"${send_id}": ["${token}", 1.50, null, {"$${x}": true}]})");
    const auto whole = filled(*text.document, known);
    BOOST_TEST_REQUIRE(whole.has_value());
    BOOST_TEST(json::to_text(*whole) == R"({"7":["a$${b}",1.50,null,{"${x}":true}]})");
    BOOST_TEST((whole->members[0].key_at == json::position{1, 2}));
    BOOST_TEST((whole->members[0].content.items[1].at == json::position{1, 29}));
}

BOOST_AUTO_TEST_CASE(a_document_with_an_unknown_name_cannot_be_filled) {
    const reading text(R"([{"a": "${x}"}, "${y}"])");
    BOOST_TEST(filled(*text.document, known).error().message ==
               R"(there is no variable "x"; there is "empty", "send_id", "token")");
}

BOOST_AUTO_TEST_CASE(all_unknown_names_of_a_document_are_told_with_their_places) {
    const reading text(R"({"a": ["${token}", "${tokn}"], "${snd_id}": "${send_id"})");
    json::problems found;
    check_variables(*text.document, "/x", known, found);
    const std::vector<std::string> expected{
        R"(f:1:20: /x/a/1: there is no variable "tokn"; did you mean "token"?)",
        R"(f:1:32: /x/${snd_id}: there is no variable "snd_id"; did you mean "send_id"?)",
        R"(f:1:45: /x/${snd_id}: "${" has no "}"; write "$${" if no variable is meant)",
    };
    BOOST_TEST(json::testing::rendered(found) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(names_are_made_of_letters_digits_and_underscores) {
    for (const auto* good : {"a", "send_id", "Id2", "2", "_"})
        BOOST_TEST_CONTEXT(good) BOOST_TEST(is_variable_name(good));
    for (const auto* bad : {"", "send-id", "a b", "a}", "é"})
        BOOST_TEST_CONTEXT(bad) BOOST_TEST(!is_variable_name(bad));
    for (const auto name : predefined_variables) BOOST_TEST(is_variable_name(name));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
