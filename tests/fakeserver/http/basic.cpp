// SPDX-License-Identifier: MIT
// Tests fakeserver/http/basic.hpp (RFC 7617).
#include "fakeserver/http/basic.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::http {
BOOST_AUTO_TEST_SUITE(http_basic)

BOOST_AUTO_TEST_CASE(name_and_password_are_read) {
    const struct {
        const char* header;
        const char* read;
    } rows[] = {
        {"Basic bWU6czNjcmV0", "me/s3cret"},
        {"basic bWU6czNjcmV0", "me/s3cret"},
        {"Basic OnMzY3JldA==", "/s3cret"},
        {"Basic OnMzY3JldA", "/s3cret"},
        {"Basic bWU6YTpi", "me/a:b"},
        {"Basic bWU=", "/"},
        {"Basic ???", "/"},
        {"Bearer bWU6czNjcmV0", "none"},
        {"", "none"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.header) {
            request in;
            in.headers.push_back({"Authorization", row.header});
            const auto read = basic_credentials(in);
            BOOST_TEST((read ? read->name + "/" + read->password : "none") == row.read);
        }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::http
