// SPDX-License-Identifier: MIT
// An eGift that nobody opens, with C++ and Boost.Beast: giftsim exec --
// build/release/tests/client_tour
#include <boost/asio.hpp>
#include <boost/beast.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <iostream>
#include <stdexcept>

using nlohmann::json;
namespace http = boost::beast::http;

static std::string token;

/// POST if there is a body, else GET. `url` is http://HOST:PORT/PATH.
static json ask(const std::string& url, const json& body = nullptr) {
    const auto colon = url.find(':', 7), slash = url.find('/', 7);
    const auto host = url.substr(7, colon - 7), port = url.substr(colon + 1, slash - colon - 1);
    boost::asio::io_context context;
    boost::beast::tcp_stream stream(context);
    stream.connect(boost::asio::ip::tcp::resolver(context).resolve(host, port));

    const auto method = body.is_null() ? http::verb::get : http::verb::post;
    http::request<http::string_body> request(method, url.substr(slash), 11);
    request.set(http::field::host, host + ":" + port);
    request.set(http::field::authorization, "Bearer " + token);
    request.set(http::field::content_type, "application/json");
    if (!body.is_null()) request.body() = body.dump();
    request.prepare_payload();
    http::write(stream, request);

    boost::beast::flat_buffer buffer;
    http::response<http::string_body> answer;
    http::read(stream, buffer, answer);
    if (answer.result_int() >= 300) throw std::runtime_error(url + ": " + answer.body());
    return json::parse(answer.body());
}

int main() try {
    const std::string url = std::getenv("GIFTSIM_URL"),
                      control = std::getenv("GIFTSIM_CONTROL_URL");
    const json credentials{{"grant_type", "client_credentials"},
                           {"client_id", std::getenv("GIFTSIM_CLIENT_ID")},
                           {"client_secret", std::getenv("GIFTSIM_CLIENT_SECRET")}};
    token = ask(url + "/oauth/token", credentials)["access_token"];
    const json gift =
        ask(url + "/api/v3/gifts?category=egift&min_price=25&max_price=25")["gifts"][0];
    json send = ask(url + "/api/v3/sends", {{"send",
                                             {{"gift_id", gift["id"]},
                                              {"first_name", "Kim"},
                                              {"last_name", "Lee"},
                                              {"email", "kim@example.com"},
                                              {"message", "Thank you!"}}}})["send"];
    std::cout << "sent: " << send << std::endl;

    ask(control + "/clock/advance", {{"by", "P30D"}});

    // The first token has died meanwhile: it lives two hours.
    token = ask(url + "/oauth/token", credentials)["access_token"];
    send = ask(url + "/api/v3/sends/" + send["id"].get<std::string>())["send"];
    std::cout << "30 days later: " << send << std::endl;
    return send["status"] == "failed" && send["tracker_status"] == "Refunded" ? 0 : 1;
} catch (const std::exception& failed) {
    std::cerr << failed.what() << std::endl;
    return 1;
}
