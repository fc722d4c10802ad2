// SPDX-License-Identifier: MIT
// What clients asked for: the journal of a world, that of nobody's requests, and whether something
// was asked for.
#include "core/text_cursor.hpp"
#include "fakeserver/control/answers.hpp"
#include "fakeserver/control/handlers.hpp"
#include "fakeserver/journal/journal_view.hpp"
#include "fakeserver/journal/verification.hpp"
#include "sim/json/quote.hpp"
#include "sim/scenario/conversions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace giftsim::fakeserver {
namespace {

constexpr std::array<std::string_view, 6> known_parameters{"operation", "method", "path",
                                                           "status",    "since",  "limit"};

/// The first parameter that makes no sense, in a sentence; empty if all do.
class filter_reader {
public:
    explicit filter_reader(const http::request& in) : in_(in) {
        for (const auto& each : in.query)
            if (std::find(known_parameters.begin(), known_parameters.end(), each.name) ==
                known_parameters.end())
                complain(fmt::format("there is no filter {}; {}", sim::json::quote(each.name),
                                     sim::advice(each.name, known_parameters)));
    }

    std::optional<std::string> text(const char* name) const {
        const auto* given = in_.parameter(name);
        return given != nullptr ? std::optional{*given} : std::nullopt;
    }

    std::optional<std::int64_t> number(const char* name, std::int64_t least, std::int64_t most) {
        const auto* given = in_.parameter(name);
        if (given == nullptr) return std::nullopt;
        text_cursor digits{*given};
        const auto read = digits.number_up_to(12);
        if (read && digits.at_end() && *read >= least && *read <= most) return read;
        complain(fmt::format("{}: write a whole number from {} to {}", name, least, most));
        return std::nullopt;
    }

    const std::string& wrong() const { return wrong_; }

private:
    void complain(std::string sentence) {
        if (wrong_.empty()) wrong_ = std::move(sentence);
    }

    const http::request& in_;
    std::string wrong_;
};

/// Nothing, and the answer, if it makes no sense.
std::optional<journal_filter> read_filter(const http::request& in, http::response& refused) {
    filter_reader from(in);
    journal_filter read{from.text("operation"), from.text("method"), from.text("path")};
    if (const auto status = from.number("status", 100, 599))
        read.status = static_cast<std::uint16_t>(*status);
    read.since = static_cast<std::uint64_t>(from.number("since", 0, 999'999'999'999).value_or(0));
    read.limit = static_cast<std::size_t>(
        from.number("limit", 1, journal_filter::limit_max).value_or(std::int64_t{100}));
    if (from.wrong().empty()) return read;
    refused = http::error_answer(400, "bad_filter", from.wrong());
    return std::nullopt;
}

}  // namespace

http::reply show_journal(call& at) {
    http::response refused;
    const auto wanted = read_filter(at.in, refused);
    if (!wanted) return refused;
    return http::json_answer(200, view_of_journal(at.here->notes.kept, *wanted));
}

http::reply clear_journal(call& at) {
    at.here->notes.kept.clear();
    return http::no_content();
}

http::reply verify_journal(call& at) {
    const auto body = http::read_body(at.in, false);
    if (!body.content) return http::body_answer(body);
    sim::json::problems found;
    const auto wanted = read_verification(*body.content, found);
    if (!wanted) return http::problem_answer(found);
    return http::json_answer(200, verify(at.here->notes.kept, *wanted));
}

http::reply show_strays(call& at) {
    http::response refused;
    const auto wanted = read_filter(at.in, refused);
    if (!wanted) return refused;
    return http::json_answer(200, at.all.settings().strays->read([&](const journal& kept) {
        return view_of_journal(kept, *wanted);
    }));
}

http::reply clear_strays(call& at) {
    at.all.settings().strays->clear();
    return http::no_content();
}

}  // namespace giftsim::fakeserver
