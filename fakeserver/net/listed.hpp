// SPDX-License-Identifier: MIT
// Streams that the server knows of, so that it can end them.
#pragma once

#include <boost/beast/core/tcp_stream.hpp>

#include <set>

namespace giftsim::fakeserver {

/// Lists a stream for as long as it lives.
class listed {
public:
    listed(std::set<boost::beast::tcp_stream*>& in, boost::beast::tcp_stream& stream)
        : in_(in), stream_(stream) {
        in_.insert(&stream_);
    }
    listed(const listed&) = delete;
    listed& operator=(const listed&) = delete;
    ~listed() { in_.erase(&stream_); }

private:
    std::set<boost::beast::tcp_stream*>& in_;
    boost::beast::tcp_stream& stream_;
};

}  // namespace giftsim::fakeserver
