// SPDX-License-Identifier: MIT
// The vendors' host names lead to the vendors' surfaces and not to the control API (SEC-05,
// SEC-06), in clear and over TLS.
#include "fakeserver/tls/authority.hpp"
#include "fakeserver/tls/hosts.hpp"
#include "tests/support/tls_client.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace giftsim::testing {
BOOST_AUTO_TEST_SUITE(net_vendor_hosts)

namespace {

using fakeserver::names_spoken_for;

std::string get_from(std::string_view host, std::string_view path, std::string_view more = "") {
    return fmt::format("GET {} HTTP/1.1\r\nHost: {}\r\n{}\r\n", path, host, more);
}

std::string post_to(std::string_view host, std::string_view path, std::string_view body) {
    return fmt::format(
        "POST {} HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n"
        "\r\n{}",
        path, host, body.size(), body);
}

/// What is served where somebody calls it by the name of a vendor; `client` speaks as this machine
/// first.
template <class Client>
void serves_vendors_and_keeps_control(Client client, const std::string& scheme) {
    (void)client.post("/_sim/worlds", R"({"preset":"demo"})");
    (void)client.post("/_sim/worlds/1/steps", send_step("kim"));
    const auto own = client.get("/_sim/worlds/1").json()["credentials"]["sendoso"];
    const auto grant =
        fmt::format(R"({{"grant_type":"client_credentials","client_id":{},"client_secret":{}}})",
                    own["client_id"].dump(), own["client_secret"].dump());
    const auto link = client.get("/_sim/worlds/1/mail").json()[0]["links"][0]["url"];
    const auto page = link.template get<std::string>().substr((scheme + "://localhost").size());
    for (const auto name : names_spoken_for) {
        if (name == "localhost") continue;
        for (const auto& host : {std::string(name), fmt::format("{}:8443", name)}) {
            BOOST_TEST_CONTEXT(host) {
                const auto token = client.ask(post_to(host, "/oauth/token", grant));
                BOOST_TEST(token.status == 200U);
                const auto bearer =
                    fmt::format("Authorization: Bearer {}\r\n",
                                token.json()["access_token"].template get<std::string>());
                BOOST_TEST(client.ask(get_from(host, "/api/v3/gifts", bearer)).status == 200U);
                BOOST_TEST(client.ask(get_from(host, page)).status == 200U);
                for (const auto* path : {"/_sim/worlds", "/_sim/worlds/1/clock", "/_sim/metrics"})
                    BOOST_TEST(client.ask(get_from(host, path)).code() == "not_loopback");
                BOOST_TEST(client.ask(get_from(host, "/")).status != 200U);
                BOOST_TEST(client.ask(get_from(host, "/_sim/health")).status == 200U);
            }
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(in_clear) {
    const running_server server;
    serves_vendors_and_keeps_control(server.connect(), "http");
}

BOOST_AUTO_TEST_CASE(over_tls) {
    const auto now = std::time(nullptr);
    const auto own = fakeserver::authority::made(now);
    const running_server server({}, 1, "127.0.0.1", {}, own.vouch(now));
    serves_vendors_and_keeps_control(tls_client(server.port(), {.ca = own.certificate()}), "https");
}

BOOST_AUTO_TEST_CASE(as_a_proxy_is_asked) {
    const running_server server;
    auto client = server.connect();
    BOOST_TEST(client.get("http://app.sendoso.com/api/v3/gifts").code() == "missing_token");
    BOOST_TEST(client.get("https://app.sendoso.com/_sim/worlds").code() == "not_loopback");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
