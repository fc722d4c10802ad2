// SPDX-License-Identifier: MIT
// Does for a question what a session does for bytes.
#include "fakeserver/scenario/handler_wire.hpp"

#include "fakeserver/http/answers.hpp"

#include <fmt/format.h>

#include <thread>

namespace giftsim::fakeserver {
namespace {

http::request translated(const sim::http_question& asked, std::uint64_t number) {
    constexpr std::string_view base = handler_base;
    const auto path = asked.path.starts_with(base) ? asked.path.substr(base.size()) : asked.path;
    http::request in;
    in.id = fmt::format("req-{:08}", number);
    in.how = http::method_named(asked.method);
    if (!http::set_target(in, path))
        throw sim::exchange_failed(fmt::format("\"{}\" is no path of this server", asked.path));
    for (const auto& [name, value] : asked.headers) in.headers.push_back({name, value});
    if (in.header("host").empty()) in.headers.push_back({"Host", "localhost"});
    in.body = asked.body;
    return in;
}

sim::http_answer translated(const http::response& made, bool head) {
    sim::http_answer answer{made.status, {}, head ? std::string{} : made.body};
    if (!made.type.empty()) answer.headers.emplace_back("Content-Type", made.type);
    for (const auto& each : made.headers) answer.headers.emplace_back(each.name, each.value);
    return answer;
}

}  // namespace

round_trip handler_wire(application& asked) {
    return [&asked, number = std::uint64_t{0}](const sim::http_question& question) mutable {
        const auto in = translated(question, ++number);
        auto made = asked.handle(in);
        while (made.again) {
            std::this_thread::sleep_for(*made.again);
            made = asked.handle(in);
        }
        // Nobody waits for what only comes late.
        if (!made.how.arrives())
            throw sim::answer_lost(made.how.reset ? "the connection was reset"
                                                  : "the answer ended in the midst of its body");
        http::take_rest(made.answer);
        return translated(made.answer, in.how == http::method::head);
    };
}

}  // namespace giftsim::fakeserver
