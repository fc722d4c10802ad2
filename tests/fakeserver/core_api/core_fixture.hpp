// SPDX-License-Identifier: MIT
// Words to use Sendoso's documented API in a demo world.
#pragma once

#include "tests/support/server_fixture.hpp"

#include <string>

namespace giftsim::fakeserver::testing {

/// The demo's touches by number: 4 is an eGift for 30 days, 6 a choice of two eGifts, 9 one that
/// nobody can pay, 10 a notebook whose address is asked for, 11 a choice of eGift and parcels, 12 a
/// notebook that needs approval, 13 a hoodie of several sizes, 14 from Amazon.
struct core_fixture : demo_fixture {
    explicit core_fixture(const std::string& wish = scripted_wish) : demo_fixture(wish) {}

    /// {"send":{...}} for an eGift of touch 4 to kim@example.com, with a patch of `send`.
    static std::string egift(const char* patch = "{}") {
        return patched(R"({"touch_id":4,"name":"Kim Lee","email":"kim@example.com",
                           "custom_message":"Thank you","via":"single_email_address",
                           "via_from":"Rocket"})",
                       patch);
    }

    /// The same for a notebook of touch 10 to an address in the US that needs no confirmation.
    static std::string notebook(const char* patch = "{}") {
        return patched(R"({"touch_id":10,"name":"Kim Lee","email":"kim@example.com",
                           "address":"1 Main Street","city":"Springfield","state":"IL",
                           "zip":"62701","country":"US","confirm_address":false,
                           "custom_message":"Welcome","via":"single_person_or_company",
                           "via_from":"Rocket"})",
                       patch);
    }

    /// The same without an address: the recipient is asked.
    static std::string asking(const char* patch = "{}") {
        return patched(R"({"touch_id":10,"name":"Kim Lee","email":"kim@example.com",
                           "no_address":true,"confirm_address":true,
                           "address_confirmation_via":"email",
                           "resume_with_unconfirmed_address":false,"expire_after_days":5,
                           "hide_product_info":false,"via":"single_person_or_company",
                           "via_from":"Rocket"})",
                       patch);
    }

    /// The same for links of touch 4 to two people.
    static std::string links(const char* patch = "{}") {
        return patched(R"({"touch_id":4,"via":"generate_egift_links","via_from":"Rocket",
                           "recipient_users":[{"email":"kim@example.com"},
                                              {"email":"lee@example.com"}]})",
                       patch);
    }

    static std::string patched(const char* whole, const char* patch) {
        auto send = json_view::parse(whole);
        send.merge_patch(json_view::parse(patch));
        return json_view{{"send", send}}.dump();
    }

    said read(const std::string& path) { return as_client("GET", "/api/v3" + path); }
    said write(const std::string& path, const std::string& body) {
        return as_client("POST", "/api/v3" + path, body);
    }
    said create(const std::string& body) { return write("/send", body); }

    /// "400 email can't be blank": status and message.
    static std::string told(const said& answer) {
        return std::to_string(answer.status) + " " + answer.at("/message");
    }

    /// The newest send as GET /send lists it.
    json_view newest() { return read("/send?per_page=100").json()["sends"].back(); }
    std::string newest_id() { return std::to_string(newest()["id"].get<int>()); }

    /// "pending, Sent, Opened": the words of its updates.
    static std::string words_of(const json_view& send) {
        std::string text;
        for (const auto& each : send["status_updates"])
            text += (text.empty() ? "" : ", ") + each["status"].get<std::string>();
        return text;
    }

    /// How many sends the world has, of either platform.
    std::string total() { return control("GET", "/sends").at("/total"); }
};

}  // namespace giftsim::fakeserver::testing
