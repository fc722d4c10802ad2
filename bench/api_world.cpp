// SPDX-License-Identifier: MIT
// Nothing is asked of a clock or of randomness, so that every run does the same.
#include "bench/api_world.hpp"

#include "fakeserver/world/creation.hpp"
#include "fakeserver/world/credentials.hpp"
#include "sim/view/json.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace giftsim::bench {
namespace {

using sim::json_view;

constexpr auto wish = R"({"seed": 1, "scenario": {
    "name": "A rich organisation", "clock": {"start": "2024-05-06T09:00:00Z"},
    "world": {
        "organisation": {"name": "Acme", "default_payer": "main"},
        "funding": [{"id": "main", "name": "Main budget", "balance": "10000000000.00 USD"}],
        "teams": [{"id": "sales", "name": "Sales", "funding": "main"}],
        "users": [{"id": "ann", "name": "Ann Admin", "role": "admin"},
                  {"id": "sam", "name": "Sam Sender", "role": "sender", "team": "sales"}],
        "gifts": [{"id": "coffee", "name": "Coffee for 25", "price": "25.00 USD"},
                  {"id": "books", "name": "Books for 50", "price": "50.00 USD"}],
        "campaigns": [{"id": "day-30", "name": "Coffee", "gift": "coffee", "pays": "main"}]
    }}})";

fakeserver::server_settings settings() {
    return {.secrets = fakeserver::mint(fakeserver::mint::key_of_seed(1)),
            .wall = {[] { return std::chrono::milliseconds{0}; }, [] { return instant{}; }},
            .version = "bench"};
}

}  // namespace

api_world::api_world()
    : settings_(settings()),
      worlds_(settings_),
      here_(fakeserver::create_world(worlds_, wish)),
      handler_(worlds_) {
    token_ = token_for_client();
}

std::string api_world::token_for_client() {
    const auto keys = fakeserver::credentials_of(settings_.secrets, here_.number);
    const auto body = json_view{{"grant_type", "client_credentials"},
                                {"client_id", keys.client_id},
                                {"client_secret", keys.client_secret}};
    const auto given = ask(request(http::method::post, "/oauth/token", body.dump()), 200);
    return json_view::parse(given.body).at("access_token").get<std::string>();
}

http::request api_world::request(http::method how, const std::string& target,
                                 std::string body) const {
    http::request in;
    in.how = how;
    if (!http::set_target(in, target)) throw std::invalid_argument("no path: " + target);
    in.headers = {{"Host", "127.0.0.1:8080"}, {"User-Agent", "bench/1.0"}, {"Accept", "*/*"}};
    if (!token_.empty()) in.headers.push_back({"Authorization", "Bearer " + token_});
    if (!body.empty()) {
        in.headers.push_back({"Content-Type", "application/json"});
        in.headers.push_back({"Content-Length", std::to_string(body.size())});
    }
    in.body = std::move(body);
    in.id = "0123456789abcdef-1";
    return in;
}

http::response api_world::ask(const http::request& in, std::uint16_t status) {
    auto made = handler_.handle(in).answer;
    if (made.status != status)
        throw std::runtime_error(
            fmt::format("{} instead of {}: {}", made.status, status, made.body));
    return made;
}

std::string api_world::send(std::uint32_t number) {
    const auto made = ask(request(http::method::post, "/api/v3/sends", send_body(number)), 201);
    return json_view::parse(made.body).at("send").at("id").get<std::string>();
}

std::string api_world::send_body(std::uint32_t number) {
    return fmt::format(
        R"({{"send":{{"gift_id":"1","first_name":"Kim{0}","last_name":"Lee","email":"kim.lee-{0}@)"
        R"(customer.example","phone":"+1 415 555 0100","company":"Customer Inc.","title":"Head of )"
        R"(Procurement","message":"Dear Kim, thank you for the time that you took for us last week. )"
        R"(Have a coffee on us, and see you in the autumn!","metadata":{{"opportunity":"0065g000)"
        R"({0:08}","stage":"negotiation","owner":"sam@acme.example"}}}}}})",
        number);
}

}  // namespace giftsim::bench
