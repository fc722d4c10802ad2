// SPDX-License-Identifier: MIT
// RFC 3339 §5.6 and ISO 8601 durations, by a cursor that reads one field after the other.
#include "core/instant_text.hpp"

#include "core/text_cursor.hpp"

#include <fmt/format.h>

#include <array>
#include <cstring>

namespace giftsim {
namespace {

using namespace std::chrono;

text_error bad_form(std::string_view text) {
    return {
        fmt::format("\"{}\" is not an instant; write one like 2020-10-01T09:00:00Z "
                    "or 2020-10-01T09:00:00-07:00",
                    text)};
}

/// ".5", ".25", ".125" after the seconds; nothing is 0. False: more digits than milliseconds have.
bool read_fraction(text_cursor& in, std::int64_t& millis) {
    if (!in.accept('.')) return true;
    std::int64_t scale = 100;
    const auto digits = in.digits_ahead();
    if (digits == 0 || digits > 3) return false;
    for (std::size_t i = 0; i < digits; ++i, scale /= 10) millis += *in.number(1) * scale;
    return true;
}

/// "Z" or "+hh:mm"; minutes east of UTC.
std::optional<minutes> read_offset(text_cursor& in) {
    if (in.accept('Z') || in.accept('z')) return minutes{0};
    const bool east = in.accept('+');
    if (!east && !in.accept('-')) return std::nullopt;
    const auto hour = in.number(2);
    if (!hour || !in.accept(':')) return std::nullopt;
    const auto minute = in.number(2);
    if (!minute || *hour > 23 || *minute > 59) return std::nullopt;
    const minutes offset{*hour * 60 + *minute};
    return east ? offset : -offset;
}

struct clock_time {
    std::int64_t hour, minute, second, millis;
};

std::optional<year_month_day> read_date(text_cursor& in) {
    const auto y = in.number(4);
    if (!y || !in.accept('-')) return std::nullopt;
    const auto m = in.number(2);
    if (!m || !in.accept('-')) return std::nullopt;
    const auto d = in.number(2);
    if (!d) return std::nullopt;
    return year{static_cast<int>(*y)} / static_cast<int>(*m) / static_cast<int>(*d);
}

std::optional<clock_time> read_time(text_cursor& in) {
    const auto h = in.number(2);
    if (!h || !in.accept(':')) return std::nullopt;
    const auto m = in.number(2);
    if (!m || !in.accept(':')) return std::nullopt;
    const auto s = in.number(2);
    if (!s) return std::nullopt;
    clock_time time{*h, *m, *s, 0};
    if (!read_fraction(in, time.millis)) return std::nullopt;
    return time;
}

}  // namespace

parsed<instant> parse_instant(std::string_view text) {
    text_cursor in{text};
    const auto date = read_date(in);
    if (!date || !(in.accept('T') || in.accept('t'))) return bad_form(text);
    const auto time = read_time(in);
    if (!time) return bad_form(text);
    const auto offset = read_offset(in);
    if (!offset || !in.at_end()) return bad_form(text);

    if (!date->ok()) return text_error{fmt::format("\"{}\": that date does not exist", text)};
    if (time->hour > 23 || time->minute > 59 || time->second > 59)
        return text_error{
            fmt::format("\"{}\": that time of day does not exist; hours go to 23, "
                        "minutes and seconds to 59",
                        text)};
    const instant at = sys_days{*date} + hours{time->hour} + minutes{time->minute} +
                       seconds{time->second} + span{time->millis} - *offset;
    if (!in_range(at))
        return text_error{fmt::format("\"{}\" lies outside the years 1970 to 2200 (TI-01)", text)};
    return at;
}

namespace {

/// "00" to "99", one after the other.
constexpr auto pairs = [] {
    std::array<char, 200> all{};
    for (std::size_t i = 0; i < 100; ++i) {
        all[2 * i] = static_cast<char>('0' + i / 10);
        all[2 * i + 1] = static_cast<char>('0' + i % 10);
    }
    return all;
}();

/// Requires a number below 100.
void put_two(char* at, unsigned number) { std::memcpy(at, pairs.data() + 2 * number, 2); }

}  // namespace

/// Answers are full of instants, so no format is read for each of them.
std::string_view to_text(instant at, instant_room& room) {
    const auto day = floor<days>(at);
    const year_month_day date{day};
    const auto year = static_cast<unsigned>(int{date.year()});
    const auto millis = static_cast<unsigned>((at - day).count());
    const auto seconds = millis / 1000;
    const std::string_view form = "0000-00-00T00:00:00.000Z";
    form.copy(room.data(), form.size());
    put_two(room.data(), year / 100);
    put_two(room.data() + 2, year % 100);
    put_two(room.data() + 5, unsigned{date.month()});
    put_two(room.data() + 8, unsigned{date.day()});
    put_two(room.data() + 11, seconds / 3600);
    put_two(room.data() + 14, seconds / 60 % 60);
    put_two(room.data() + 17, seconds % 60);
    if (millis % 1000 == 0) {
        room[19] = 'Z';
        return {room.data(), 20};
    }
    room[20] = static_cast<char>('0' + millis % 1000 / 100);
    put_two(room.data() + 21, millis % 100);
    return {room.data(), form.size()};
}

std::string to_text(instant at) {
    instant_room room;
    return std::string(to_text(at, room));
}

namespace {

struct unit {
    char letter;
    bool time_part;
    std::int64_t millis;
};

/// In the order in which ISO 8601 wants them.
constexpr unit units[] = {
    {'W', false, 604'800'000}, {'D', false, 86'400'000}, {'H', true, 3'600'000},
    {'M', true, 60'000},       {'S', true, 1'000},
};

text_error bad_span(std::string_view text, std::string_view why) {
    return {
        fmt::format("\"{}\" is not a span: {}; write one like P2D, PT36H or P1DT12H", text, why)};
}

/// Reads "12H" and adds it; `next` walks the units so that none comes twice or out of order.
std::optional<std::string_view> read_part(text_cursor& in, bool time_part, std::size_t& next,
                                          std::int64_t& total) {
    if (in.digits_ahead() > 12) return "it is too long";
    const auto amount = in.number_up_to(12);
    if (!amount) return "a number is missing";
    std::int64_t fraction = 0;
    const bool has_fraction = in.peek() == '.';
    if (!read_fraction(in, fraction)) return "a fraction has one to three digits";
    if (!time_part && (in.peek() == 'Y' || in.peek() == 'M'))
        return "years and months have no fixed length";
    while (next < std::size(units) &&
           (units[next].time_part != time_part || units[next].letter != in.peek()))
        ++next;
    if (next == std::size(units)) return "its units are W, D, then after T: H, M, S, each once";
    if (has_fraction && units[next].letter != 'S') return "only seconds may have a fraction";
    in.skip();
    std::int64_t part = 0;
    if (__builtin_mul_overflow(*amount, units[next].millis, &part) ||
        __builtin_add_overflow(part, fraction, &part) ||
        __builtin_add_overflow(total, part, &total))
        return "it is too long";
    ++next;
    return std::nullopt;
}

}  // namespace

parsed<span> parse_span(std::string_view text) {
    text_cursor in{text};
    if (in.peek() == '-') return bad_span(text, "time only moves forward");
    if (!in.accept('P')) return bad_span(text, "it does not begin with P");
    std::int64_t total = 0;
    std::size_t next = 0;
    bool time_part = in.accept('T');
    if (in.at_end()) return bad_span(text, "nothing follows");
    while (!in.at_end()) {
        if (const auto why = read_part(in, time_part, next, total)) return bad_span(text, *why);
        if (!time_part && in.accept('T')) {
            time_part = true;
            if (in.at_end()) return bad_span(text, "nothing follows the T");
        }
    }
    if (span{total} > never - earliest_instant) return bad_span(text, "it is too long");
    return span{total};
}

std::string to_text(span length) {
    const hh_mm_ss time{length % days{1}};
    const auto whole_days = floor<days>(length).count();
    std::string text = "P";
    if (whole_days != 0) text += fmt::format("{}D", whole_days);
    std::string clock;
    if (time.hours().count() != 0) clock += fmt::format("{}H", time.hours().count());
    if (time.minutes().count() != 0) clock += fmt::format("{}M", time.minutes().count());
    const auto millis = time.subseconds().count();
    if (millis != 0)
        clock += fmt::format("{}.{:03}S", time.seconds().count(), millis);
    else if (time.seconds().count() != 0)
        clock += fmt::format("{}S", time.seconds().count());
    if (clock.empty()) return whole_days == 0 ? "PT0S" : text;
    return text + "T" + clock;
}

}  // namespace giftsim
