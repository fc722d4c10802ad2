// SPDX-License-Identifier: MIT
// Each question and command as a request to the control API.
#include "fakeserver/scenario/wire_target.hpp"

#include "core/instant_text.hpp"
#include "sim/scenario/write_step.hpp"
#include "sim/scenario/write_webhook.hpp"
#include "sim/tracker/tracker_csv.hpp"

#include <boost/url/encode.hpp>
#include <boost/url/rfc/unreserved_chars.hpp>
#include <fmt/format.h>

namespace giftsim::fakeserver {
namespace {

using sim::http_answer;
using sim::json_view;

std::string encoded(std::string_view text) {
    return boost::urls::encode(text, boost::urls::unreserved_chars);
}

json_view json_of(const http_answer& answer) {
    auto body = json_view::parse(answer.body, nullptr, false);
    if (body.is_discarded())
        throw sim::exchange_failed(
            fmt::format("the control API answered {} without JSON", answer.status));
    return body;
}

/// The refusal that a 404 or 409 of the control API names; anything else is no answer at all.
refusal refused(const http_answer& answer) {
    const auto body = json_of(answer);
    const auto code = body.value("/error/code"_json_pointer, std::string{});
    if (const auto why = refusal_named(code)) return *why;
    throw sim::exchange_failed(fmt::format("the control API answered {}: {}", answer.status,
                                           body.value("/error/message"_json_pointer, code)));
}

/// Whether there is no such route, or only a stub of it. A 404 of ours that is about something in
/// the world has a code of its own.
bool is_lack(const http_answer& answer) {
    if (answer.status == 405 || answer.status == 501) return true;
    if (answer.status != 404) return false;
    const auto body = json_view::parse(answer.body, nullptr, false);
    if (!body.is_object()) return true;
    const auto code = body.value("/error/code"_json_pointer, json_view());
    return !code.is_string() || code == "unknown_path";
}

/// Where the control API shows things of a kind, one by one.
std::string_view path_of(sim::question::kind about) {
    using kind = sim::question::kind;
    if (about == kind::funding) return "funding";
    if (about == kind::user) return "users";
    if (about == kind::invitation) return "invitations";
    if (about == kind::link) return "links";
    if (about == kind::webhook) return "webhooks";
    return about == kind::crm ? "crm" : "sends";
}

instant instant_in(const json_view& view, const char* key) {
    return view.at(key).is_null() ? never : parse_instant(view.at(key).get<std::string>()).value();
}

sim::digest_value digest_of(const std::string& text) {
    return {std::stoull(text.substr(0, 16), nullptr, 16),
            std::stoull(text.substr(16), nullptr, 16)};
}

}  // namespace

wire_target::wire_target(round_trip over, std::string base, const std::string& beginning,
                         const domain& start)
    : over_(std::move(over)), base_(std::move(base)), start_(start) {
    const auto made = ask("POST", "", "{\"scenario\":" + beginning + "}");
    const auto body = json_of(made);
    if (made.status != 201)
        throw sim::exchange_failed(fmt::format("the world cannot be made: {}",
                                               body.value("/error/message"_json_pointer, "")));
    const auto id = body.at("id").get<std::string>();
    here_ = "/" + id;
    const auto& credentials = body.at("credentials");
    variables_ = {{"base", base_},
                  {"world", id},
                  {"client_id", credentials.at("sendoso").at("client_id")},
                  {"client_secret", credentials.at("sendoso").at("client_secret")},
                  {"scim_client_id", credentials.at("sendoso_scim").at("client_id")},
                  {"scim_client_secret", credentials.at("sendoso_scim").at("client_secret")},
                  {"reachdesk_token", credentials.at("reachdesk").at("token")}};
    try {
        for (const auto* needed : {"/clock", "/digest", "/audit", "/sends/0"})
            (void)ask("GET", needed);
    } catch (...) {
        end_world();
        throw;
    }
}

wire_target::~wire_target() { end_world(); }

void wire_target::end_world() const {
    try {
        (void)ask("DELETE", "");
    } catch (const std::exception&) {
        // The server has gone, and the world with it; or it keeps its worlds.
    }
}

http_answer wire_target::ask(const char* method, const std::string& path,
                             const std::string& body) const {
    sim::http_question asked{method, "/_sim/worlds" + here_ + path, {}, body};
    if (!body.empty()) asked.headers.emplace_back("Content-Type", "application/json");
    auto answer = over_(asked);
    if (is_lack(answer))
        throw not_offered(fmt::format("{} answers {} /_sim/worlds{}{} with {}", base_, method,
                                      here_.empty() ? "" : "/{world}", path, answer.status));
    return answer;
}

json_view wire_target::get(const std::string& path) const {
    const auto answer = ask("GET", path);
    if (answer.status != 200) (void)refused(answer);
    return json_of(answer);
}

wire_target::posted wire_target::post(const std::string& path, const json_view& body) const {
    const auto answer = ask("POST", path, body.dump());
    if (answer.status / 100 == 2) return {std::nullopt, json_of(answer)};
    return {refused(answer), {}};
}

result<std::uint32_t> wire_target::apply(const command& what) {
    auto step = sim::step_of(what, start_);
    if (step.contains("add_campaign"))
        step["add_campaign"]["id"] =
            sim::id_of_added_campaign(start_.campaigns().size() + added_++);
    if (step.contains("add_link"))
        step["add_link"]["id"] = sim::id_of_added_link(start_.links().size() + added_links_++);
    for (const auto* verb : {"add_user", "accept_invitation"})
        if (step.contains(verb))
            step[verb]["id"] = sim::id_of_added_user(start_.users().size() + added_users_++);
    if (step.contains("invite"))
        step["invite"]["id"] =
            sim::id_of_added_invitation(start_.invitations().size() + invited_++);
    const auto done = post("/steps", step);
    if (done.why) return *done.why;
    return done.answer.at("number").get<std::uint32_t>();
}

result<void> wire_target::populate(const sim::population& plan) {
    const auto done = post("/steps", sim::step_of(plan));
    if (done.why) return *done.why;
    return {};
}

result<std::uint32_t> wire_target::arrange(const sim::webhook_command& what) {
    const auto done = post("/steps", sim::step_of(what, added_webhooks_));
    // Ids are taken once, whatever a restored snapshot forgets.
    if (const auto* made = std::get_if<sim::add_webhook>(&what))
        (void)added_webhooks_.apply(*made, {});
    if (const auto* made = std::get_if<sim::add_webhook_fault>(&what))
        (void)added_webhooks_.apply(sim::add_webhook_fault{{made->what.what}}, {});
    if (done.why) return *done.why;
    return done.answer.at("number").get<std::uint32_t>();
}

instant wire_target::now() const { return instant_in(get("/clock"), "now"); }

instant wire_target::next_due() { return instant_in(get("/clock"), "next_due"); }

result<void> wire_target::advance(instant to) {
    const auto done = post("/clock/advance", {{"to", to_text(to)}});
    if (done.why) return *done.why;
    return {};
}

result<void> wire_target::advance_business_days(int days) {
    const auto done = post("/clock/advance", {{"business_days", days}});
    if (done.why) return *done.why;
    return {};
}

json_view wire_target::view(const sim::question& asked) const {
    using kind = sim::question::kind;
    switch (asked.about) {
        case kind::send:
        case kind::funding:
        case kind::user:
        case kind::invitation:
        case kind::link:
        case kind::crm:
        case kind::webhook: {
            const auto what = path_of(asked.about);
            const auto answer = ask("GET", fmt::format("/{}/{}", what, asked.number));
            return answer.status == 404 ? json_view() : json_of(answer);
        }
        case kind::postings:
            return get("/ledger");
        case kind::mail:
            return get("/mail?to=" + encoded(asked.address));
        case kind::all_mails:
            return get("/mail");
        case kind::counts:
            return get("/counts");
        case kind::fault: {
            const auto answer = ask("GET", fmt::format("/faults/{}", encoded(asked.address)));
            return answer.status == 404 ? json_view() : json_of(answer);
        }
        case kind::journal:
            return get("/journal?limit=1000");
        case kind::conduct:
            return get("/conduct");
        case kind::tracker:
        case kind::tracked_send:
        case kind::tracker_csv:
            return tracker_view(asked);
    }
    return {};
}

json_view wire_target::tracker_view(const sim::question& asked) const {
    using kind = sim::question::kind;
    std::string query;
    for (const auto& [name, value] : asked.asked)
        query += fmt::format("{}{}={}", query.empty() ? '?' : '&', encoded(name), encoded(value));
    std::string path = "/tracker";
    if (asked.about == kind::tracked_send) path += fmt::format("/sends/{}", asked.number);
    if (asked.about == kind::tracker_csv) path += ".csv";
    const auto answer = ask("GET", path + query);
    if (answer.status == 200 && asked.about == kind::tracker_csv)
        return sim::view_of_csv(answer.body);
    const auto body = json_of(answer);
    if (answer.status == 200) return body;
    const auto code = body.value("/error/code"_json_pointer, std::string{});
    if (code == name(refusal::unknown_send)) return nullptr;
    return {{"problems", {body.value("/error/message"_json_pointer, code)}}};
}

sim::digest_value wire_target::fingerprint() const {
    return digest_of(get("/digest").at("digest").get<std::string>());
}

void wire_target::snapshot(const std::string& name) {
    if (post("/snapshots", {{"name", name}}).why)
        throw sim::exchange_failed("the snapshot was refused");
}

bool wire_target::restore(const std::string& name) {
    const auto answer = ask("POST", fmt::format("/snapshots/{}/restore", encoded(name)));
    return answer.status == 200;
}

std::vector<std::string> wire_target::audit() const {
    return get("/audit").at("findings").get<std::vector<std::string>>();
}

std::optional<std::string> wire_target::add_fault(const sim::named<sim::http_fault>& what) {
    auto body = sim::view_of_http_fault(what.add);
    body["id"] = what.handle;
    const auto answer = ask("POST", "/faults", body.dump());
    if (answer.status == 201) return std::nullopt;
    return json_of(answer).value("/error/message"_json_pointer, "the fault was refused");
}

bool wire_target::end_fault(const std::string& handle) {
    return ask("DELETE", "/faults/" + encoded(handle)).status == 204;
}

http_answer wire_target::exchange(const sim::http_question& asked) { return over_(asked); }

sim::variable_texts wire_target::variables() const { return variables_; }

}  // namespace giftsim::fakeserver
