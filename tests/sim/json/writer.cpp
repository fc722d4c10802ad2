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

std::string quoted_by_writer(std::string_view text) {
    writer to;
    to.text(text);
    return to.take();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(json_writer)

BOOST_AUTO_TEST_CASE(commas_stand_between_members_and_items_and_nowhere_else) {
    writer to;
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
    BOOST_TEST(to.take() == R"({"a":"x","list":[1,{},null,[],"y"],"nobody":null,"seven":"7",)"
                            R"("days":-3,"no":false,"loud":"!","last":true})");
}

BOOST_AUTO_TEST_CASE(more_may_be_written_than_was_expected) {
    std::string long_text(5'000, 'x');
    for (const std::size_t expected : {0U, 1U, 7U, 5'000U}) {
        writer to(expected);
        to.open('[');
        for (const auto* each : {"", "short", "\n"}) to.text(each);
        to.text(long_text);
        to.text("\u00fc" + long_text);
        to.raw("7");
        to.close(']');
        BOOST_TEST(to.take() ==
                   R"(["","short","\n",")" + long_text + "\",\"\u00fc" + long_text + "\",7]");
    }
}

BOOST_AUTO_TEST_CASE(every_byte_is_quoted_as_the_library_quotes_it) {
    using nlohmann::json;
    for (int byte = 0; byte < 256; ++byte) {
        for (const std::size_t before : {0U, 1U, 6U, 7U, 8U, 15U, 16U}) {
            const auto text = std::string(before, 'a') + static_cast<char>(byte) + "b";
            const auto wanted = json(text).dump(-1, ' ', false, json::error_handler_t::replace);
            BOOST_TEST(quoted_by_us(text) == wanted);
            BOOST_TEST(quoted_by_writer(text) == wanted);
        }
    }
    BOOST_TEST(quoted_by_us("") == "\"\"");
    BOOST_TEST(quoted_by_us("\"\\\n\u00fc\U0001F381") == "\"\\\"\\\\\\n\u00fc\U0001F381\"");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim::json
