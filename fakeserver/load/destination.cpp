// SPDX-License-Identifier: MIT
// What has to be asked before the load begins.
#include "fakeserver/load/destination.hpp"

#include "fakeserver/load/requests.hpp"
#include "fakeserver/scenario/wire_target.hpp"
#include "sim/json/quote.hpp"
#include "sim/percent_encoding.hpp"
#include "sim/view/json.hpp"

#include <fmt/format.h>

#include <utility>

namespace giftsim::fakeserver::load {
namespace {

using sim::exchange_failed;
using sim::http_answer;

constexpr const char* what_to_show = "name --token, or --client for a token from /oauth/token";

[[noreturn]] void fail_with(const place& where, std::string_view asked, const http_answer& answer,
                            std::string_view advice) {
    throw exchange_failed(fmt::format("{} answers {} with {}; {}", where.url, asked,
                                      sim::json::printable(sim::brief(answer)), advice));
}

}  // namespace

destination::destination(place where, const sim::scenario& plan, const identity& as)
    : where_(std::move(where)), asking_(where_.url), token_(as.token) {
    if (!token_.empty()) return;
    if (as.client.empty()) {
        make_world(plan);
        return;
    }
    const auto colon = as.client.find(':');
    token_ = token_of(as.client.substr(0, colon), as.client.substr(colon + 1));
}

destination::~destination() = default;

void destination::make_world(const sim::scenario& plan) {
    try {
        world_ = std::make_unique<wire_target>(
            [this](const sim::http_question& asked) { return asking_.exchange(asked); }, where_.url,
            plan.beginning, plan.start.state());
    } catch (const not_offered& lack) {
        throw exchange_failed(
            fmt::format("{}, so no world can be made there; {}", lack.what(), what_to_show));
    } catch (const sim::json_view::exception&) {
        throw exchange_failed(
            fmt::format("{} is no server of ours, so no world can be made there; {}", where_.url,
                        what_to_show));
    }
    const auto known = world_->variables();
    const auto of = [&](const char* name) -> std::string {
        for (const auto& [key, value] : known)
            if (key == name) return value;
        return {};
    };
    world_number_ = of("world");
    token_ = token_of(of("client_id"), of("client_secret"));
}

std::string destination::token_of(const std::string& client_id, const std::string& secret) {
    const auto answer = asking_.exchange(
        {"POST",
         "/oauth/token",
         {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}},
         fmt::format("grant_type=client_credentials&client_id={}&client_secret={}",
                     sim::percent_encoded(client_id), sim::percent_encoded(secret))});
    const auto body = sim::json_view::parse(answer.body, nullptr, false);
    if (answer.status == 200 && body.is_object() && body.contains("access_token") &&
        body["access_token"].is_string())
        return body["access_token"];
    fail_with(where_, "POST /oauth/token", answer, "there is no token to be had with --client");
}

std::string destination::try_one(members& who) {
    const auto answer = asking_.exchange({"POST",
                                          "/api/v3/sends",
                                          {{"Authorization", "Bearer " + token_},
                                           {"Content-Type", "application/json"},
                                           {"Accept", "application/json"},
                                           {"User-Agent", "giftsim"}},
                                          who.next_body()});
    constexpr const char* asked = "POST /api/v3/sends";
    if (answer.status == 401)
        fail_with(where_, asked, answer, "the token is not one of this server's");
    if (answer.status / 100 != 2)
        fail_with(where_, asked, answer, "it does not take what the scenario's population sends");
    auto id = id_in(answer.body);
    if (id.empty()) fail_with(where_, asked, answer, "there is no send's id in it");
    return id;
}

}  // namespace giftsim::fakeserver::load
