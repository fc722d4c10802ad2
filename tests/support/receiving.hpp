// SPDX-License-Identifier: MIT
// An answer, read from whatever has read_some().
#pragma once

#include "tests/support/running_server.hpp"

#include <boost/beast/http.hpp>

#include <sstream>

namespace giftsim::testing {

/// Status 0 if it ends before the answer is whole.
template <class Reader>
received receive_from(Reader& from, boost::beast::flat_buffer& buffer, bool to_head) {
    boost::beast::http::response_parser<boost::beast::http::string_body> parser;
    parser.body_limit(boost::none);
    parser.skip(to_head);
    boost::system::error_code failed;
    boost::beast::http::read(from, buffer, parser, failed);
    if (failed) return {};
    std::ostringstream head;
    head << parser.get().base();
    return {parser.get().result_int(), head.str(), parser.get().body()};
}

}  // namespace giftsim::testing
