// SPDX-License-Identifier: MIT
// Tests SCIM: users are listed, made, changed, taken away and brought back (API-07).
#include "fakeserver/world/credentials.hpp"
#include "tests/support/server_fixture.hpp"
#include "tests/support/shape.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::json_view;
using testing::place;
using testing::said;
using testing::shape_of;

namespace {

constexpr const char* users = "/api/scim/v2/Users";
constexpr const char* shape_of_a_user =
    "{schemas:[string],id:string,userName:string,active:boolean,"
    "name:{givenName:string,familyName:string},emails:[{value:string}]}";

struct scim_fixture : demo_fixture {
    explicit scim_fixture(const std::string& wish = usual_wish) : demo_fixture(wish) {}

    std::string scim_token(const place& where) {
        const auto keys = keys_of(
            settings.secrets, static_cast<std::uint32_t>(std::stoul(where.id)), oauth_client::scim);
        const auto given = post("/oauth/token", json_view{{"grant_type", "client_credentials"},
                                                          {"client_id", keys.id},
                                                          {"client_secret", keys.secret}}
                                                    .dump());
        if (given.status != 200) throw std::logic_error(given.body);
        return given.at("/access_token");
    }
    /// As an identity provider asks.
    said scim(std::string_view method, const std::string& rest, std::string body = {},
              const char* type = "application/scim+json") {
        auto with = bearer(scim_token(here));
        if (!body.empty()) with.push_back({"Content-Type", type});
        return ask(method, users + rest, std::move(body), with);
    }
    /// A whole new user, with a patch (RFC 7396).
    static std::string body(const char* patch = "{}") {
        json_view whole{{"schemas", {"urn:ietf:params:scim:schemas:core:2.0:User"}},
                        {"userName", "lee@acme.example"},
                        {"name", {{"givenName", "Lee"}, {"familyName", "van Dam"}}},
                        {"userType", "sender"},
                        {"division", "Sales"},
                        {"active", true}};
        whole.merge_patch(json_view::parse(patch));
        return whole.dump();
    }
    said create(const char* patch = "{}") { return scim("POST", "", body(patch)); }
    said replace(const std::string& id, const char* patch = "{}") {
        return scim("PUT", "/" + id, body(patch));
    }
    /// "400 userName can't be blank"; "200" where nothing is refused.
    static std::string outcome(const said& answer) {
        if (answer.status < 400) return std::to_string(answer.status);
        BOOST_TEST(answer.at("/success") == "false");
        return std::to_string(answer.status) + " " + answer.at("/message");
    }
    /// "1 to 3 of 3: 1 2 3": where the page begins, how long it is, and ids.
    std::string list(const std::string& query) {
        const auto answer = scim("GET", query);
        if (answer.status != 200) return outcome(answer);
        const auto whole = answer.json();
        auto text = fmt::format("{} + {} of {}:", whole["startIndex"].get<int>(),
                                whole["itemsPerPage"].get<int>(), whole["totalResults"].get<int>());
        for (const auto& each : whole["Resources"]) text += " " + each["id"].get<std::string>();
        return text;
    }
    /// How many of all sends somebody sees in the tracker.
    std::string seen_by(const std::string& user) {
        const auto answer = control("GET", "/tracker?as=" + user);
        return answer.status == 200 ? answer.at("/total") : testing::refusal_in(answer);
    }
};

struct crowd_fixture : scim_fixture {
    crowd_fixture() : scim_fixture(crowd(105)) {}

    static std::string crowd(int count) {
        std::string list;
        for (int i = 1; i <= count; ++i)
            list += fmt::format(R"({}{{"id":"u{}","name":"User {}"}})", i == 1 ? "" : ",", i, i);
        return R"({"scenario":{"world":{"users":[)" + list + "]}}}";
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(scim_users, scim_fixture)

BOOST_AUTO_TEST_CASE(answers_have_the_documented_fields_and_types) {
    const auto all = scim("GET", "");
    BOOST_TEST(all.status == 200);
    BOOST_TEST(all.type == "application/json");
    BOOST_TEST(shape_of(all.json()) ==
               std::string("{schemas:[string],itemsPerPage:number,startIndex:number,"
                           "totalResults:number,Resources:[") +
                   shape_of_a_user + "]}");
    BOOST_TEST(all.at("/schemas/0") == "urn:ietf:params:scim:api:messages:2.0:ListResponse");
    BOOST_TEST(shape_of(create().json()) == shape_of_a_user);
    BOOST_TEST(shape_of(replace("4").json()) == shape_of_a_user);
    BOOST_TEST(shape_of(scim("GET", "/4").json()) == shape_of_a_user);
    BOOST_TEST(scim("GET", "/9").body == R"({"success":false,"message":"User not found"})");
}

BOOST_AUTO_TEST_CASE(a_user_is_shown_whole) {
    BOOST_TEST(scim("GET", "/1").body ==
               R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"id":"1",)"
               R"("userName":"ann@acme.example","active":true,"name":{"givenName":"Ann",)"
               R"("familyName":"Admin"},"emails":[{"value":"ann@acme.example"}]})");
    BOOST_TEST(scim("GET", "/ann").body == scim("GET", "/1").body);
    for (const auto* none : {"/0", "/9", "/1x", "/nobody"})
        BOOST_TEST(outcome(scim("GET", none)) == "404 User not found");
}

BOOST_FIXTURE_TEST_CASE(pages_begin_at_an_index_and_hold_a_hundred_unless_told, crowd_fixture) {
    BOOST_TEST(scim("GET", "").at("/itemsPerPage") == "100");
    BOOST_TEST(scim("GET", "?count=1000").at("/itemsPerPage") == "105");
    const struct {
        const char* query;
        const char* page;
    } rows[] = {
        {"?startIndex=101", "101 + 5 of 105: 101 102 103 104 105"},
        {"?startIndex=2&count=3", "2 + 3 of 105: 2 3 4"},
        {"?startIndex=0&count=1", "1 + 1 of 105: 1"},
        {"?startIndex=-7&count=1", "1 + 1 of 105: 1"},
        {"?count=0", "1 + 0 of 105:"},
        {"?count=-1", "1 + 0 of 105:"},
        {"?startIndex=105&count=2", "105 + 1 of 105: 105"},
        {"?startIndex=106", "106 + 0 of 105:"},
        {"?startIndex=999999999&count=999999999", "999999999 + 0 of 105:"},
    };
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.query) BOOST_TEST(list(row.query) == row.page);
}

BOOST_AUTO_TEST_CASE(a_filter_finds_a_user_by_name_in_any_case) {
    BOOST_TEST(list("?filter=userName%20eq%20%22max@acme.example%22") == "1 + 1 of 1: 2");
    BOOST_TEST(list("?filter=username%20EQ%20%22MAX@acme.example%22") == "1 + 1 of 1: 2");
    BOOST_TEST(list("?filter=userName+eq+%22nobody@acme.example%22") == "1 + 0 of 0:");
    BOOST_TEST(list("?filter=userName%20eq%20%22max@acme.example%22&startIndex=2") ==
               "2 + 0 of 1:");
}

BOOST_AUTO_TEST_CASE(parameters_that_make_no_sense_are_named_at_once) {
    BOOST_TEST(list("?startIndex=x&count=1.5&filter=active%20eq%20true") ==
               "400 startIndex must be a whole number of at most nine digits, "
               "count must be a whole number of at most nine digits, "
               "filter must be like userName eq \"kim@example.com\"");
    BOOST_TEST(list("?count=9999999999") ==
               "400 count must be a whole number of at most nine digits");
}

BOOST_AUTO_TEST_CASE(a_new_user_is_a_user_like_all_others) {
    const auto made = create();
    BOOST_TEST(made.status == 201);
    BOOST_TEST(made.at("/id") == "4");
    BOOST_TEST(made.at("/userName") == "lee@acme.example");
    BOOST_TEST(made.at("/active") == "true");
    BOOST_TEST(made.at("/name/givenName") == "Lee");
    BOOST_TEST(made.at("/name/familyName") == "van Dam");
    BOOST_TEST(scim("GET", "/4").body == made.body);
    BOOST_TEST(list("?filter=userName%20eq%20%22lee@acme.example%22") == "1 + 1 of 1: 4");
    const auto own = at(here).now.state().users()[3];
    BOOST_TEST((own.rank == role::sender));
    BOOST_TEST(own.home.number == 1U);
    BOOST_TEST(
        control("POST", "/steps", R"({"send":{"as":"kim","gift":"coffee","sender":"4"}})").status ==
        200);
    BOOST_TEST(seen_by("4") == "1");
}

BOOST_AUTO_TEST_CASE(a_manager_leads_the_team_of_the_division) {
    (void)control("POST", "/steps", R"({"send":{"as":"kim","gift":"coffee","sender":"sam"}})");
    BOOST_TEST(create(R"({"userType":"manager"})").status == 201);
    BOOST_TEST(seen_by("4") == "1");
    BOOST_TEST(
        create(R"({"userType":"manager","division":"Interns","userName":"ira@acme.example"})")
            .status == 201);
    BOOST_TEST(seen_by("5") == "0");
    BOOST_TEST(create(R"({"userType":"admin","division":"Interns","userName":"ada@acme.example"})")
                   .status == 201);
    BOOST_TEST(seen_by("6") == "1");
}

BOOST_AUTO_TEST_CASE(who_becomes_a_manager_or_moves_leads_the_team_they_are_in) {
    (void)control("POST", "/steps", R"({"send":{"as":"kim","gift":"coffee","sender":"sam"}})");
    (void)create();
    BOOST_TEST(seen_by("4") == "0");
    (void)replace("4", R"({"userType":"manager"})");
    BOOST_TEST(seen_by("4") == "1");
    (void)replace("4", R"({"userType":"manager","division":"Interns"})");
    BOOST_TEST(seen_by("4") == "0");
    (void)replace("4", R"({"userType":"manager"})");
    BOOST_TEST(seen_by("4") == "1");
    (void)replace("4", R"({"userType":"sender"})");
    (void)replace("4", R"({"userType":"manager","division":"Interns"})");
    BOOST_TEST(seen_by("4") == "0");
    (void)replace("4", R"({"userType":"admin","division":"Interns"})");
    BOOST_TEST(seen_by("4") == "1");
}

BOOST_AUTO_TEST_CASE(a_user_is_replaced_whole) {
    const auto done = replace(
        "3", R"({"userName":"Samuel@acme.example","name":{"givenName":"Samuel","familyName":"S."},
                 "userType":"admin","division":"Interns"})");
    BOOST_TEST(done.status == 200);
    BOOST_TEST(done.at("/id") == "3");
    BOOST_TEST(done.at("/userName") == "Samuel@acme.example");
    BOOST_TEST(done.at("/emails/0/value") == "Samuel@acme.example");
    BOOST_TEST(done.at("/name/familyName") == "S.");
    BOOST_TEST(scim("GET", "/sam").body == done.body);
    const auto own = at(here).now.state().users()[2];
    BOOST_TEST((own.rank == role::admin));
    BOOST_TEST(own.home.number == 2U);
    BOOST_TEST(outcome(replace("9")) == "404 User not found");
}

BOOST_AUTO_TEST_CASE(who_is_not_active_is_gone_and_can_come_back) {
    (void)create();
    (void)control("POST", "/steps", R"({"send":{"as":"kim","gift":"coffee","sender":"4"}})");
    BOOST_TEST(replace("4", R"({"active":false})").at("/active") == "false");
    BOOST_TEST(seen_by("4") == "404 unknown_user");
    BOOST_TEST(scim("GET", "/4").at("/active") == "false");
    BOOST_TEST(list("?filter=userName%20eq%20%22lee@acme.example%22") == "1 + 1 of 1: 4");
    BOOST_TEST(control("POST", "/steps", R"({"send":{"gift":"coffee","sender":"4"}})").status ==
               404);
    BOOST_TEST(act("1", "click") == "Clicked");
    BOOST_TEST(replace("4", R"({"active":null})").at("/active") == "false");
    BOOST_TEST(replace("4", R"({"active":true})").at("/active") == "true");
    BOOST_TEST(replace("4", R"({"active":null})").at("/active") == "true");
    BOOST_TEST(seen_by("4") == "1");
}

BOOST_AUTO_TEST_CASE(a_user_may_be_made_who_is_not_active_yet) {
    BOOST_TEST(create(R"({"active":false})").at("/active") == "false");
    BOOST_TEST(seen_by("4") == "404 unknown_user");
    BOOST_TEST(create(R"({"active":null,"userName":"ira@acme.example"})").at("/active") == "true");
}

BOOST_AUTO_TEST_CASE(a_name_is_one_users_also_while_they_are_gone) {
    BOOST_TEST(outcome(create(R"({"userName":"SAM@acme.example"})")) ==
               "409 userName \"SAM@acme.example\" is taken by user 3");
    (void)create();
    (void)replace("4", R"({"active":false})");
    BOOST_TEST(
        outcome(create()) ==
        "409 userName \"lee@acme.example\" is taken by user 4, who is not active: PUT brings "
        "them back");
    BOOST_TEST(outcome(replace("3", R"({"userName":"ann@acme.example"})")) ==
               "409 userName \"ann@acme.example\" is taken by user 1");
    BOOST_TEST(outcome(replace("3")).starts_with("409 userName \"lee@acme.example\" is taken"));
    BOOST_TEST(outcome(replace("4", R"({"userName":"LEE@acme.example"})")) == "200");
}

BOOST_AUTO_TEST_CASE(whatever_is_missing_or_wrong_is_named_at_once) {
    const struct {
        const char* patch;
        const char* refusal;
    } rows[] = {
        {R"({"userName":null,"name":null,"userType":null,"division":null})",
         "400 userName can't be blank, name.givenName can't be blank, name.familyName can't be "
         "blank, userType can't be blank, division can't be blank"},
        {R"({"userName":" ","name":{"givenName":"","familyName":"\t"},"userType":"","division":" "})",
         "400 userName can't be blank, name.givenName can't be blank, name.familyName can't be "
         "blank, userType can't be blank, division can't be blank"},
        {R"({"userName":"lee","name":"Lee","userType":"Sender","division":"sales","active":"maybe"})",
         "400 userName must be an email address, name must be an object, not a string, "
         "userType can be one of these: sender, manager, admin, "
         "division must be the exact name of a team: \"Sales\", \"Interns\", "
         "active must be true or false, not a string"},
        {R"({"userName":{},"userType":[],"division":true})",
         "400 userName must be a string, not an object, userType must be a string, not an array, "
         "division must be a string, not a boolean"},
        {R"({"division":"Sales "})",
         "400 division must be the exact name of a team: \"Sales\", \"Interns\""},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.patch) {
            BOOST_TEST(outcome(create(row.patch)) == row.refusal);
            BOOST_TEST(outcome(replace("3", row.patch)) == row.refusal);
        }
    BOOST_TEST(at(here).now.state().users().size() == 3U);
    BOOST_TEST(scim("GET", "/3").at("/userName") == "sam@acme.example");
}

BOOST_AUTO_TEST_CASE(without_teams_there_is_no_division) {
    here = make(R"({"preset":"empty"})");
    BOOST_TEST(outcome(create()) == "400 division must be a team's name, and there is no team");
}

BOOST_AUTO_TEST_CASE(a_body_may_be_of_either_type_and_has_to_be_json) {
    BOOST_TEST(scim("POST", "", body(), "application/json").status == 201);
    BOOST_TEST(scim("PUT", "/4", body(), "application/scim+json; charset=utf-8").status == 200);
    BOOST_TEST(outcome(scim("POST", "", body(), "text/plain")).starts_with("400 "));
    BOOST_TEST(outcome(scim("POST", "", "[]")) == "400 the body must be an object, not an array");
    BOOST_TEST(outcome(scim("POST", "", "{")).starts_with("400 line 1, column "));
}

BOOST_AUTO_TEST_CASE(attributes_of_the_standard_are_left_alone_and_others_noted) {
    const char* more = R"({"externalId":"00u1","displayName":"Lee","title":"Dr","groups":[],
        "emails":[{"value":"other@acme.example","primary":true}],"meta":{"resourceType":"User"}})";
    BOOST_TEST(create(more).at("/emails/0/value") == "lee@acme.example");
    at(here).now.set_strict(true);
    BOOST_TEST(replace("4", more).status == 200);
    BOOST_TEST(outcome(replace("4", R"({"userTyp":"admin"})"))
                   .starts_with("400 userTyp is not known here; did you mean \"userType\"?"));
    BOOST_TEST(control("GET", "/strictness").body.find("userTyp") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(hostile_names_are_names) {
    const auto made = create(R"({"name":{"givenName":"</script>","familyName":"\"; DROP\\ \u202e"},
        "userName":"o'lee@acme.example"})");
    BOOST_TEST(made.status == 201);
    BOOST_TEST(made.at("/name/givenName") == "</script>");
    BOOST_TEST(made.at("/name/familyName") == "\"; DROP\\ \xe2\x80\xae");
    BOOST_TEST(list("?filter=userName%20eq%20%22o'lee@acme.example%22") == "1 + 1 of 1: 4");
}

BOOST_AUTO_TEST_CASE(its_own_client_opens_it_and_no_other) {
    BOOST_TEST(outcome(as_client("GET", users)) == "401 The access token is invalid");
    BOOST_TEST(get(users).status == 401);
    BOOST_TEST(ask("GET", "/api/v3/marketplace/products", {}, bearer(scim_token(here))).status ==
               401);
    const auto other = make(R"({"preset":"empty"})");
    BOOST_TEST(ask("GET", users, {}, bearer(scim_token(other))).json()["totalResults"] == 1);
}

BOOST_AUTO_TEST_CASE(users_made_here_stand_in_the_log) {
    (void)create(R"({"userType":"manager"})");
    (void)replace("3", R"({"active":false})");
    const auto log = control("GET", "/log");
    BOOST_TEST(log.status == 200);
    BOOST_TEST(testing::replayed(log.body) == digest());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
