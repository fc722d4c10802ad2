// SPDX-License-Identifier: MIT
// RFC 4180 to the letter, and cells that no spreadsheet runs (TR-05).
#include "sim/csv.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {
BOOST_AUTO_TEST_SUITE(csv)

namespace {

std::string written(const csv_record& cells) {
    std::string text;
    write_csv(text, cells);
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(cells_are_quoted_where_they_must_be) {
    const struct {
        csv_record cells;
        std::string_view text;
    } rows[] = {
        {{"a", "b"}, "a,b\r\n"},
        {{""}, "\r\n"},
        {{"", ""}, ",\r\n"},
        {{"a,b"}, "\"a,b\"\r\n"},
        {{"say \"so\""}, "\"say \"\"so\"\"\"\r\n"},
        {{"two\nlines"}, "\"two\nlines\"\r\n"},
        {{"two\r\nlines"}, "\"two\r\nlines\"\r\n"},
        {{" kept "}, " kept \r\n"},
        {{"Zoë 🎁"}, "Zoë 🎁\r\n"},
    };
    for (const auto& row : rows) BOOST_TEST(written(row.cells) == row.text);
}

BOOST_AUTO_TEST_CASE(TR_05_what_a_spreadsheet_would_run_becomes_text) {
    for (const auto* formula : {"=1+1", "+1 555 0100", "-1", "@SUM(A1)", "\tx"})
        BOOST_TEST(written({formula}) == "'" + std::string(formula) + "\r\n");
    BOOST_TEST(written({"\rx"}) == "\"'\rx\"\r\n");
    BOOST_TEST(written({"=HYPERLINK(\"http://x\",\"y\")"}) ==
               "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\r\n");
    BOOST_TEST(written({"a=1"}) == "a=1\r\n");
    BOOST_TEST(written({"'=1"}) == "'=1\r\n");
}

BOOST_AUTO_TEST_CASE(what_is_written_is_read_again) {
    const std::vector<csv_record> all{{"a", "", "c,d"}, {"\"", "x\r\ny", "z"}, {"", "", ""}};
    std::string text;
    for (const auto& each : all) write_csv(text, each);
    const auto read = read_csv(text);
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST((*read == all));
    BOOST_TEST(read_csv("")->empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_strict_file_is_not_read) {
    for (const auto* text : {"a", "a\n", "a\r", "\"a\r\n", "\"a\"b\r\n", "a\"b\"\r\n", "a,b"})
        BOOST_TEST_CONTEXT(text) BOOST_TEST(!read_csv(text).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
