// SPDX-License-Identifier: MIT
// Tests sim/json/parse.hpp: what is refused whole, and that no text can do harm.
#include "sim/json/parse.hpp"

#include "tests/sim/json/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <string_view>

using namespace giftsim::sim::json;
using giftsim::sim::json::testing::only;
using giftsim::sim::json::testing::reading;

BOOST_AUTO_TEST_SUITE(json_parse)

namespace {

const std::string sample =
    "{\r\n\t\"name\": \"Zo\u00eb \U0001F381 \\\"x\\\" \\u00e9\\ud83c\\udf81\",\r\n"
    "  \"a/b\": [1, -20, 3.50, 1e2, true, false, null, {}, []],\n"
    "  \"deep\": {\"er\": [[{\"est\": \"\\\\\"}]]}\n}\n";

/// Whether the place is a column of the text, or right behind a line.
bool lies_within(const std::string& text, position at) {
    std::uint32_t line = 1;
    std::uint32_t columns = 1;
    for (const char letter : text) {
        if (line == at.line && columns == at.column) return true;
        if (letter == '\n') {
            ++line;
            columns = 1;
        } else if ((static_cast<unsigned char>(letter) & 0xC0U) != 0x80U) {
            ++columns;
        }
    }
    return line == at.line && columns >= at.column;
}

/// Either a document or located problems with something to say; anything else is counted as broken.
bool is_handled(const std::string& text) {
    const reading read(text);
    if (read.document.has_value() == !read.found.empty()) return false;
    for (const problem& each : read.found.sorted()) {
        if (each.at.line < 1 || each.at.column < 1 || !lies_within(text, each.at)) return false;
        if (each.message.empty() || render_with_excerpt(each).empty()) return false;
        if (render(each).find('\n') != std::string::npos) return false;
    }
    return true;
}

std::string nested(std::size_t levels) {
    return std::string(levels, '[') + std::string(levels, ']');
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_sample_is_read_without_a_problem) {
    const reading read(sample);
    BOOST_TEST(read.found.empty());
    BOOST_TEST_REQUIRE(read.document.has_value());
    BOOST_TEST(read.document->find("name")->text == "Zo\u00eb \U0001F381 \"x\" \u00e9\U0001F381");
}

BOOST_AUTO_TEST_CASE(an_empty_text_is_refused) {
    for (const std::string text : {"", " ", "\n\t\r\n"})
        BOOST_TEST(only(reading(text).found) == "f:1:1: the text is empty; write a JSON document");
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_refused_and_the_rest_still_read) {
    constexpr std::string_view refused =
        "f:1:1: the text begins with a byte order mark; save it as UTF-8 without BOM";
    BOOST_TEST(only(reading("\xEF\xBB\xBF{}").found) == refused);
    BOOST_TEST(!reading("\xEF\xBB\xBF{}").document.has_value());

    const auto lines = testing::rendered(reading("\xEF\xBB\xBF{\"a\" 1}").found);
    BOOST_TEST_REQUIRE(lines.size() == 2U);
    BOOST_TEST(lines[0] == refused);
    BOOST_TEST(lines[1] ==
               R"(f:1:5: /a: no colon between this key and the number 1; write ":" here)");
}

BOOST_AUTO_TEST_CASE(the_first_byte_that_is_not_utf8_is_named) {
    BOOST_TEST(only(reading("{\n  \"n\u00e4me\": \"caf\xE9\"}").found) ==
               "f:2:15: the byte 0xE9 is not UTF-8 here; save the text as UTF-8");
    BOOST_TEST(only(reading("\xFF\xFE{").found) ==
               "f:1:1: the byte 0xFF is not UTF-8 here; save the text as UTF-8");
}

BOOST_AUTO_TEST_CASE(a_nul_is_refused_wherever_it_stands) {
    using namespace std::string_literals;
    BOOST_TEST(only(reading("{}\0garbage"s).found) ==
               "f:1:3: the character U+0000 is not JSON; remove it, or save the text as UTF-8");
    BOOST_TEST(only(reading("[\"\0\"]"s).found) ==
               "f:1:3: the character U+0000 is not JSON; remove it, or save the text as UTF-8");
}

BOOST_AUTO_TEST_CASE(sixteen_mebibytes_are_read_and_one_byte_more_is_not) {
    std::string text = "[\"" + std::string(text_bytes_max - 4, 'x') + "\"]";
    BOOST_TEST(reading(text).document.has_value());
    text += ' ';
    BOOST_TEST(only(reading(text).found) ==
               "f:1:1: the text has 16777217 bytes, and at most 16777216 (16 MiB) are read; split "
               "it");
}

BOOST_AUTO_TEST_CASE(sixty_four_levels_are_read_and_one_more_is_not) {
    BOOST_TEST(reading(nested(depth_max)).document.has_value());
    const reading read(nested(depth_max + 1));
    BOOST_TEST(!read.document.has_value());
    BOOST_TEST_REQUIRE(read.found.size() == 1U);
    BOOST_TEST(read.found.sorted()[0].at == (position{1, 65}));
    BOOST_TEST(read.found.sorted()[0].message ==
               "nested more than 64 levels deep; make it flatter");
}

BOOST_AUTO_TEST_CASE(a_million_levels_do_no_harm) {
    BOOST_TEST(reading(nested(1'000'000)).found.size() == 1U);
    std::string objects;
    for (int i = 0; i < 1'000'000; ++i) objects += "{\"a\":";
    BOOST_TEST(reading(objects).found.size() == 1U);
}

BOOST_AUTO_TEST_CASE(many_keys_are_compared_in_reasonable_time) {
    std::string text = "{";
    for (int i = 0; i < 100'000; ++i) text.append("\"").append(std::to_string(i)).append("\":0,");
    BOOST_TEST(reading(text + "\"last\":0}").document.has_value());
    BOOST_TEST(reading(text + "\"0\":0}").found.size() == 1U);
}

BOOST_AUTO_TEST_CASE(problems_of_several_files_meet_in_one_list) {
    problems found;
    parse(std::make_shared<const source>(source{"b.json", "["}), found);
    parse(std::make_shared<const source>(source{"a.json", "{"}), found);
    const auto good = parse(std::make_shared<const source>(source{"c.json", "{}"}), found);
    BOOST_TEST(found.size() == 2U);
    BOOST_TEST(good.has_value());  // what was found in other texts does not count
}

BOOST_AUTO_TEST_CASE(a_text_cut_at_any_byte_is_refused_with_a_place_inside_it) {
    std::size_t broken = 0;
    const std::size_t complete = sample.size() - 1;  // the last line break may be missing
    for (std::size_t length = 0; length < complete; ++length) {
        const std::string text = sample.substr(0, length);
        if (!is_handled(text) || reading(text).document) ++broken;
    }
    BOOST_TEST(broken == 0U);
}

BOOST_AUTO_TEST_CASE(a_text_with_any_byte_changed_or_left_out_is_read_or_refused) {
    std::size_t broken = 0;
    for (std::size_t place = 0; place < sample.size(); ++place) {
        std::string text = sample;
        for (int byte = 0; byte < 256; ++byte) {
            text[place] = static_cast<char>(byte);
            if (!is_handled(text)) ++broken;
        }
        text.erase(place, 1);
        if (!is_handled(text)) ++broken;
    }
    BOOST_TEST(broken == 0U);
}

// Structure is where reader and library could fall out of step: all texts of the marks of JSON up
// to six of them.
BOOST_AUTO_TEST_CASE(every_short_text_of_json_marks_is_read_or_refused) {
    constexpr std::string_view marks[] = {"{", "}", "[", "]", ",", ":", "\"a\"", "1", "true", " "};
    std::size_t broken = 0;
    std::size_t total = 1;
    for (int length = 1; length <= 5; ++length) {
        total *= std::size(marks);
        for (std::size_t number = 0; number < total; ++number) {
            std::string text;
            std::size_t rest = number;
            for (int i = 0; i < length; ++i, rest /= std::size(marks))
                text += marks[rest % std::size(marks)];
            if (!is_handled(text)) ++broken;
        }
    }
    BOOST_TEST(broken == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
