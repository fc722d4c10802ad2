// SPDX-License-Identifier: MIT
// Tests sim/json/resolve.hpp.
#include "sim/json/resolve.hpp"

#include "tests/sim/json/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

using namespace giftsim::sim::json;
using giftsim::sim::json::testing::reading;

BOOST_AUTO_TEST_SUITE(json_resolve)

// The document of RFC 6901, section 5.
BOOST_AUTO_TEST_CASE(pointers_lead_where_the_rfc_says) {
    const reading text(R"({"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4,
"i\\j": 5, "k\"l": 6, " ": 7, "m~n": 8, "~1": 9})");
    const struct {
        std::string_view pointer;
        std::string_view raw;
    } rows[] = {
        {"/foo", R"(["bar", "baz"])"},
        {"/foo/0", R"("bar")"},
        {"/", "0"},
        {"/a~1b", "1"},
        {"/c%d", "2"},
        {"/e^f", "3"},
        {"/g|h", "4"},
        {"/i\\j", "5"},
        {"/k\"l", "6"},
        {"/ ", "7"},
        {"/m~0n", "8"},
        {"/~01", "9"},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.pointer) {
            const auto* found = resolve(*text.document, row.pointer);
            BOOST_TEST_REQUIRE(found != nullptr);
            BOOST_TEST(found->raw() == row.raw);
        }
    }
    BOOST_TEST(resolve(*text.document, "") == &*text.document);
}

BOOST_AUTO_TEST_CASE(what_is_not_there_is_not_found) {
    const reading text(R"({"a": [1, {"b": null}], "c": "d"})");
    for (const auto* pointer : {"/x", "/a/2", "/a/-", "/a/00", "/a/+0", "/a/b", "/a/", "/c/0",
                                "/c/d", "/a/1/b/x", "a", "/~", "/~2", "/a/99999999999999999999"})
        BOOST_TEST_CONTEXT(pointer) BOOST_TEST((resolve(*text.document, pointer) == nullptr));
    BOOST_TEST((resolve(*text.document, "/a/1/b") != nullptr));
}

BOOST_AUTO_TEST_CASE(a_pointer_is_told_from_other_texts) {
    for (const auto* good : {"", "/", "/a/b", "/~0~1", "//"})
        BOOST_TEST_CONTEXT(good) BOOST_TEST(is_pointer(good));
    for (const auto* bad : {"a", "a/b", "/~", "/~2", "/a~", " /a", "#/a"})
        BOOST_TEST_CONTEXT(bad) BOOST_TEST(!is_pointer(bad));
}

BOOST_AUTO_TEST_SUITE_END()
