// SPDX-License-Identifier: MIT
// A question to an HTTP server and its answer, as far as scenarios care.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace giftsim::sim {

/// Names and values in the order of the message. A name may stand there several times; upper and
/// lower case of names are not told apart.
using http_headers = std::vector<std::pair<std::string, std::string>>;

struct http_question {
    std::string method;
    std::string path;  ///< with its query; a whole URL where a link was followed
    http_headers headers{};
    std::string body{};
};

struct http_answer {
    unsigned status = 0;
    http_headers headers{};
    std::string body{};
    bool lost = false;  ///< the connection ended before it was whole; there is nothing else then
};

bool has_header(const http_headers& headers, std::string_view name);

/// The status and the beginning of the body, in one line: 404: {"error":"unknown"}
std::string brief(const http_answer& answer);

/// No answer came; what() says why, in a sentence without a final stop.
class exchange_failed : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The server was reached, but hung up before its answer was whole.
class answer_lost : public exchange_failed {
public:
    using exchange_failed::exchange_failed;
};

}  // namespace giftsim::sim
