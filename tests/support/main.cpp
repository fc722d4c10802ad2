// SPDX-License-Identifier: MIT
// Where each test program begins. Boost.Test could write this main itself, but not with its header
// precompiled.
#include <boost/test/unit_test.hpp>

namespace {

bool nothing_to_prepare() { return true; }

}  // namespace

int main(int argc, char* argv[]) {
    return boost::unit_test::unit_test_main(&nothing_to_prepare, argc, argv);
}
