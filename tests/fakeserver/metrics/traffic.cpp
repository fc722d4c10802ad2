// SPDX-License-Identifier: MIT
// Tests metrics/traffic.hpp.
#include "fakeserver/metrics/traffic.hpp"

#include "fakeserver/routes.hpp"

#include <boost/test/unit_test.hpp>

#include <numeric>

namespace giftsim::fakeserver {
BOOST_AUTO_TEST_SUITE(metrics_traffic)

namespace {

using std::chrono::microseconds;
using std::chrono::nanoseconds;

traffic_counts sum_of(const traffic& seen) {
    auto sum = no_traffic();
    seen.add_to(sum);
    return sum;
}

/// The place of the one bucket that a duration falls into.
std::size_t bucket_of(nanoseconds took) {
    traffic seen;
    seen.note(nullptr, 200, took);
    const auto row = sum_of(seen).back();
    BOOST_TEST(std::accumulate(row.by_duration.begin(), row.by_duration.end(), 0ULL) == 1U);
    return static_cast<std::size_t>(std::find(row.by_duration.begin(), row.by_duration.end(), 1U) -
                                    row.by_duration.begin());
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_answer_counts_for_its_route_and_the_class_of_its_status) {
    traffic seen;
    seen.note(&routes()[1], 200, microseconds{3});
    seen.note(&routes()[1], 204, microseconds{4});
    seen.note(&routes()[1], 404, microseconds{5});
    seen.note(nullptr, 503, microseconds{6});
    seen.note(&routes()[2], 0, microseconds{7});
    const auto sum = sum_of(seen);
    BOOST_TEST(sum.size() == routes().size() + 1);
    BOOST_TEST(sum[1].by_class[2] == 2U);
    BOOST_TEST(sum[1].by_class[4] == 1U);
    BOOST_TEST(sum[1].nanoseconds == 12'000U);
    BOOST_TEST(sum[0].by_class[2] == 0U);
    BOOST_TEST(sum.back().by_class[5] == 1U);
    BOOST_TEST(sum[2].by_class[0] == 1U);
}

BOOST_AUTO_TEST_CASE(threads_are_added_up) {
    traffic one, other;
    one.note(&routes()[0], 200, microseconds{60});
    other.note(&routes()[0], 200, microseconds{60});
    auto sum = no_traffic();
    one.add_to(sum);
    other.add_to(sum);
    BOOST_TEST(sum[0].by_class[2] == 2U);
    BOOST_TEST(sum[0].by_duration[1] == 2U);
    BOOST_TEST(sum[0].nanoseconds == 120'000U);
}

BOOST_AUTO_TEST_CASE(a_bucket_holds_what_took_no_longer_than_its_end) {
    BOOST_TEST(bucket_of({}) == 0U);
    BOOST_TEST(bucket_of(microseconds{50}) == 0U);
    BOOST_TEST(bucket_of(microseconds{50} + nanoseconds{1}) == 1U);
    BOOST_TEST(bucket_of(std::chrono::seconds{10}) == duration_buckets.size() - 1);
    BOOST_TEST(bucket_of(std::chrono::seconds{11}) == duration_buckets.size());
}

BOOST_AUTO_TEST_CASE(the_ends_of_buckets_are_what_they_are_called_and_ascend) {
    auto before = microseconds{0};
    for (const auto& each : duration_buckets) {
        BOOST_TEST((each.most > before));
        before = each.most;
        BOOST_TEST(
            std::stod(std::string(each.seconds)) * 1e6 == static_cast<double>(each.most.count()),
            boost::test_tools::tolerance(1e-9));
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
