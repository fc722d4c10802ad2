// SPDX-License-Identifier: MIT
// A failed assertion says what and where, and ends the process, in every build type.
#include "core/assert.hpp"

#include <boost/test/unit_test.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstddef>
#include <string>

namespace {

struct outcome {
    int wait_status;
    std::string complaint;
};

/// Runs `broken` in a child, since it takes its process with it.
template <class Function>
outcome in_a_child(Function broken) {
    std::array<int, 2> ends{};
    BOOST_REQUIRE(::pipe(ends.data()) == 0);
    const auto child = ::fork();
    BOOST_REQUIRE(child >= 0);
    if (child == 0) {
        std::signal(SIGABRT, SIG_DFL);  // Boost.Test has a handler of its own
        ::dup2(ends[1], STDERR_FILENO);
        broken();
        ::_exit(0);
    }
    ::close(ends[1]);
    outcome seen{};
    std::array<char, 256> part{};
    for (ssize_t got; (got = ::read(ends[0], part.data(), part.size())) > 0;)
        seen.complaint.append(part.data(), static_cast<std::size_t>(got));
    ::close(ends[0]);
    BOOST_REQUIRE(::waitpid(child, &seen.wait_status, 0) == child);
    return seen;
}

bool contains(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(assertion)

BOOST_AUTO_TEST_CASE(a_true_condition_changes_nothing) {
    const auto seen = in_a_child([] { BOOST_ASSERT(1 + 1 == 2); });
    BOOST_TEST(WIFEXITED(seen.wait_status));
    BOOST_TEST(seen.complaint == "");
}

BOOST_AUTO_TEST_CASE(a_false_condition_aborts_and_names_expression_file_and_line) {
    const auto seen = in_a_child([] { BOOST_ASSERT(1 + 1 == 3); });
    BOOST_REQUIRE(WIFSIGNALED(seen.wait_status));
    BOOST_TEST(WTERMSIG(seen.wait_status) == SIGABRT);
    BOOST_TEST(contains(seen.complaint, "assertion failed: 1 + 1 == 3\n"));
    BOOST_TEST(contains(seen.complaint, "tests/core/assert.cpp:"));
}

BOOST_AUTO_TEST_CASE(a_message_follows_the_expression) {
    const auto seen = in_a_child([] { BOOST_ASSERT_MSG(false, "the ledger does not balance"); });
    BOOST_TEST(contains(seen.complaint, "assertion failed: false: the ledger does not balance\n"));
}

BOOST_AUTO_TEST_SUITE_END()
