// SPDX-License-Identifier: MIT
// Requests are numbered, as a server numbers them.
#include "tests/support/server_fixture.hpp"

#include "sim/scenario/direct_target.hpp"
#include "sim/scenario/load.hpp"
#include "sim/scenario/run.hpp"
#include "tests/sim/json/reading.hpp"

#include <fmt/format.h>

#include <regex>
#include <stdexcept>
#include <utility>

namespace giftsim::fakeserver::testing {

std::string said::header(std::string_view name) const {
    http::request holder;
    holder.headers = with;
    return std::string(holder.header(name));
}

std::string said::at(const char* pointer) const {
    const auto whole = json();
    const json_view::json_pointer where(pointer);
    if (!whole.contains(where)) return "nothing";
    const auto& found = whole.at(where);
    return found.is_string() ? found.get<std::string>() : found.dump();
}

std::string refusal_in(const said& answer) {
    return fmt::format("{} {}", answer.status, answer.at("/error/code"));
}

bool shows(const said& page, std::string_view part) {
    return page.body.find(part) != std::string::npos;
}

std::string title_of(const said& page) {
    static const std::regex form{"data-testid=\"title\">([^<]*)<"};
    std::smatch found;
    return std::regex_search(page.body, found, form) ? found[1].str() : "none";
}

std::string code_in(const said& page) {
    static const std::regex form{"data-testid=\"code\">([-0-9A-Z]+)<"};
    std::smatch found;
    return std::regex_search(page.body, found, form) ? found[1].str() : "none";
}

server_fixture::server_fixture(std::string control_key, std::uint64_t seed)
    : settings{mint(mint::key_of_seed(seed)),
               {[this] { return wall; }, [this] { return date; }},
               std::move(control_key),
               "1.2.3"},
      worlds(settings),
      handler(worlds) {}

namespace {

http::request request_of(std::string_view method, const std::string& target, std::string body,
                         headers extra) {
    http::request in;
    in.how = http::method_named(method);
    if (!http::set_target(in, target)) throw std::invalid_argument("no path: " + target);
    in.headers = std::move(extra);
    if (in.header("host").empty()) in.headers.push_back({"Host", "localhost:8080"});
    if (!body.empty() && in.header("content-type").empty())
        in.headers.push_back({"Content-Type", "application/json"});
    in.body = std::move(body);
    return in;
}

said taken_apart(http::reply from) {
    return {from.answer.status, std::string(from.answer.type), std::move(from.answer.body),
            std::move(from.answer.headers)};
}

}  // namespace

http::reply server_fixture::once(std::string_view method, const std::string& target,
                                 std::string body, headers extra) {
    auto in = request_of(method, target, std::move(body), std::move(extra));
    in.id = fmt::format("req-{}", ++requests);
    return handler.handle(in);
}

said server_fixture::ask(std::string_view method, const std::string& target, std::string body,
                         headers extra) {
    auto in = request_of(method, target, std::move(body), std::move(extra));
    in.id = fmt::format("req-{}", ++requests);
    for (turns = 1; turns <= 1'000; ++turns) {
        auto made = handler.handle(in);
        if (!made.again) return taken_apart(std::move(made));
    }
    throw std::logic_error("there is no end to " + target);
}

said server_fixture::get(const std::string& target, headers extra) {
    return ask("GET", target, {}, std::move(extra));
}

said server_fixture::post(const std::string& target, std::string body, headers extra) {
    return ask("POST", target, std::move(body), std::move(extra));
}

place server_fixture::make(const std::string& wish) {
    const headers key{{"Authorization", "Bearer " + settings.control_key}};
    const auto made = post("/_sim/worlds", wish, key);
    if (made.status != 201) throw std::invalid_argument(made.body);
    return {made.at("/id"), "/_sim/worlds/" + made.at("/id"),
            made.at("/credentials/sendoso/client_id"),
            made.at("/credentials/sendoso/client_secret")};
}

hosted& server_fixture::at(const place& where) {
    return *worlds.find(static_cast<std::uint32_t>(std::stoul(where.id)));
}

std::string server_fixture::token_for(const place& where) {
    const auto given = post("/oauth/token", json_view{{"grant_type", "client_credentials"},
                                                      {"client_id", where.client_id},
                                                      {"client_secret", where.client_secret}}
                                                .dump());
    if (given.status != 200) throw std::logic_error(given.body);
    return given.at("/access_token");
}

headers server_fixture::bearer(const std::string& token) {
    return {{"Authorization", "Bearer " + token}};
}

demo_fixture::demo_fixture(const std::string& wish) : here(make(wish)), token(token_for(here)) {}

std::string demo_fixture::send_body(const char* patch) {
    json_view send{{"gift_id", "1"},
                   {"first_name", "Kim"},
                   {"last_name", "Lee"},
                   {"email", "kim@example.com"},
                   {"message", "Thank you"}};
    send.merge_patch(json_view::parse(patch));
    return json_view{{"send", send}}.dump();
}

std::string demo_fixture::parcel(const char* patch) {
    json_view send{{"gift_id", "6"},
                   {"address",
                    {{"line1", "1 Main Street"},
                     {"city", "Springfield"},
                     {"state", "IL"},
                     {"postal_code", "62701"},
                     {"country", "US"}}}};
    send.merge_patch(json_view::parse(patch));
    return send.dump();
}

std::string demo_fixture::begin(const char* patch) {
    // A token of its own, for tests let the hours pass.
    const auto made = post("/api/v3/sends", send_body(patch), bearer(token_for(here)));
    if (made.status != 201) throw std::invalid_argument(made.body);
    return made.at("/send/id");
}

said demo_fixture::as_client(std::string_view method, const std::string& target, std::string body) {
    return ask(method, target, std::move(body), bearer(token_for(here)));
}

said demo_fixture::control(std::string_view method, const std::string& rest, std::string body) {
    return ask(method, here.path + rest, std::move(body));
}

std::string demo_fixture::act(const std::string& send, const std::string& what, std::string body) {
    const auto done = control("POST", "/sends/" + send + "/" + what, std::move(body));
    return done.status == 200 ? done.at("/status") : refusal_in(done);
}

said demo_fixture::advance(const std::string& how_far) {
    const char* kind = how_far.starts_with('P') ? "by" : "to";
    auto done = control("POST", "/clock/advance", json_view{{kind, how_far}}.dump());
    if (done.status != 200) throw std::invalid_argument(done.body);
    return done;
}

std::string demo_fixture::history_of(const std::string& send) {
    std::string text;
    const auto whole = control("GET", "/sends/" + send).json();
    for (const auto& each : whole["history"])
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", each["status"].get<std::string>(),
                            each["at"].get<std::string>());
    return text;
}

std::string demo_fixture::status_of(const std::string& send) {
    return control("GET", "/sends/" + send).at("/status");
}

std::string demo_fixture::available() { return control("GET", "/funding/main").at("/available"); }

std::string demo_fixture::digest() { return control("GET", "/digest").at("/digest"); }

std::string demo_fixture::now() { return control("GET", "/clock").at("/now"); }

std::string demo_fixture::link_of(const std::string& send, std::string_view rel, int nth) {
    const auto all = control("GET", "/sends/" + send + "/links").json();
    for (const auto& each : all)
        if (each["rel"] == rel && --nth == 0) return path_in(each["url"]);
    throw std::invalid_argument("there is no such link");
}

std::string demo_fixture::pixel_of(const std::string& send) {
    const auto all = control("GET", "/mail").json();
    for (const auto& each : all)
        if (each["send"] == send && each["kind"] == "offer") return path_in(each["pixel"]);
    throw std::invalid_argument("no offer was mailed");
}

std::string replayed(const std::string& log) {
    const sim::json::testing::reading text(log, "log");
    sim::json::problems found = text.found;
    auto plan = text.document ? sim::read_scenario(*text.document, found) : std::nullopt;
    if (!plan) return sim::json::testing::rendered(found).front();
    auto here = plan->start;
    sim::direct_target on(here);
    const auto came = sim::run(*plan, on);
    if (came.what) return "step " + std::to_string(came.what->step) + ": " + came.what->message;
    return to_text(came.fingerprint);
}

std::string path_in(const std::string& url) {
    constexpr std::string_view base = "http://localhost:8080";
    if (!url.starts_with(base)) throw std::invalid_argument(url);
    return url.substr(base.size());
}

said post_form(server_fixture& to, const std::string& target, std::string form) {
    return to.post(target, std::move(form),
                   {{"Content-Type", "application/x-www-form-urlencoded"}});
}

}  // namespace giftsim::fakeserver::testing
