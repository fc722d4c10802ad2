// SPDX-License-Identifier: MIT
// Tests sim/json/write.hpp, and where a value stood in its text.
#include "sim/json/write.hpp"

#include "tests/sim/json/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::sim::json {

using testing::reading;

BOOST_AUTO_TEST_SUITE(json_write)

BOOST_AUTO_TEST_CASE(a_document_is_written_compactly_as_it_was_read) {
    const struct {
        const char* text;
        const char* written;
    } rows[] = {
        {"null", "null"},
        {"true", "true"},
        {"false", "false"},
        {"-7", "-7"},
        {"9223372036854775807", "9223372036854775807"},
        {"12345678901234567890123", "12345678901234567890123"},
        {"1.50", "1.50"},
        {"1E5", "1E5"},
        {"\"\"", "\"\""},
        {R"("a\"b\\c\n\u00fc\/")", R"("a\"b\\c\nü/")"},
        {"[ ]", "[]"},
        {"[1, [2, {}], null]", "[1,[2,{}],null]"},
        {"{ }", "{}"},
        {R"({"z": 1, "a": {"b": [true]}, "": ""})", R"({"z":1,"a":{"b":[true]},"":""})"},
    };
    for (const auto& row : rows) {
        const reading read(row.text);
        BOOST_TEST_REQUIRE(read.document.has_value());
        BOOST_TEST_CONTEXT(row.text) {
            BOOST_TEST(to_text(*read.document) == row.written);
            // What was written reads as the same again.
            const reading again(to_text(*read.document));
            BOOST_TEST_REQUIRE(again.document.has_value());
            BOOST_TEST(to_text(*again.document) == row.written);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_document_put_together_by_hand_is_written_too) {
    value whole;
    whole.kind = value_kind::object;
    whole.members.push_back({"part", {}, *reading(R"([1.0])").document});
    BOOST_TEST(to_text(whole) == R"({"part":[1.0]})");
}

BOOST_AUTO_TEST_CASE(a_value_knows_its_text_as_it_was_written) {
    const reading read("\xEF\xBB\xBF{}");  // a mark that is refused, but walked over
    BOOST_TEST(!read.document);
    const reading text("{\"ü\" : [ 1.50 ,\n \"a\\u00fc\" ], \"o\":{ \"k\" :null } , \"e\": \"\"} ");
    BOOST_TEST_REQUIRE(text.document.has_value());
    const auto& root = *text.document;
    BOOST_TEST(root.raw() ==
               "{\"ü\" : [ 1.50 ,\n \"a\\u00fc\" ], \"o\":{ \"k\" :null } , \"e\": \"\"}");
    BOOST_TEST(root.find("ü")->raw() == "[ 1.50 ,\n \"a\\u00fc\" ]");
    BOOST_TEST(root.find("ü")->items[0].raw() == "1.50");
    BOOST_TEST(root.find("ü")->items[1].raw() == "\"a\\u00fc\"");
    BOOST_TEST(root.find("o")->raw() == "{ \"k\" :null }");
    BOOST_TEST(root.find("o")->find("k")->raw() == "null");
    BOOST_TEST(root.find("e")->raw() == "\"\"");
    BOOST_TEST(value().raw() == "");
}

BOOST_AUTO_TEST_CASE(a_copy_keeps_the_text_alive) {
    value part;
    {
        const reading text(R"({"a": { "b" : 1 }})");
        part = *text.document->find("a");
    }
    BOOST_TEST(part.raw() == "{ \"b\" : 1 }");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim::json
