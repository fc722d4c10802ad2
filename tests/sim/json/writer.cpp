// SPDX-License-Identifier: MIT
// Tests sim/json/writer.hpp.
#include "sim/json/writer.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <string>

namespace giftsim::sim::json {
namespace {

std::string quoted_by_us(std::string_view text) {
    std::string written;
    write_quoted(written, text);
    return written;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(json_writer)

BOOST_AUTO_TEST_CASE(commas_stand_between_members_and_items_and_nowhere_else) {
    std::string text;
    writer to(text);
    to.open('{');
    to.text("a", "x");
    to.key("list");
    to.open('[');
    to.raw("1");
    to.open('{');
    to.close('}');
    to.null();
    to.open('[');
    to.close(']');
    to.text("y");
    to.close(']');
    to.number_text("nobody", 0);
    to.number_text("seven", 7);
    to.number("days", -3);
    to.boolean("no", false);
    to.text_if_any("silent", "");
    to.text_if_any("loud", "!");
    to.raw("last", "true");
    to.close('}');
    BOOST_TEST(text == R"({"a":"x","list":[1,{},null,[],"y"],"nobody":null,"seven":"7",)"
                       R"("days":-3,"no":false,"loud":"!","last":true})");
}

BOOST_AUTO_TEST_CASE(what_is_written_stands_behind_what_was_there) {
    std::string text = "x=";
    writer(text).text("y");
    BOOST_TEST(text == "x=\"y\"");
}

BOOST_AUTO_TEST_CASE(every_byte_is_quoted_as_the_library_quotes_it) {
    using nlohmann::json;
    for (int byte = 0; byte < 256; ++byte) {
        const std::string text{'a', static_cast<char>(byte), 'b'};
        BOOST_TEST(quoted_by_us(text) ==
                   json(text).dump(-1, ' ', false, json::error_handler_t::replace));
    }
    BOOST_TEST(quoted_by_us("") == "\"\"");
    BOOST_TEST(quoted_by_us("\"\\\n\u00fc\U0001F381") == "\"\\\"\\\\\\n\u00fc\U0001F381\"");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim::json
