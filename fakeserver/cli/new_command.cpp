// SPDX-License-Identifier: MIT
// JSON has no comments; "note" and "description" are for people.
#include "fakeserver/cli/new_command.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <ostream>

namespace giftsim {
namespace {

constexpr std::string_view starter = R"({
  "name": "A gift is opened in time and redeemed",
  "description": "Change anything and run it again: giftsim run FILE. Tell it: giftsim run --narrate FILE. The language: scenarios/README.md",
  "rules": ["EG-01", "EG-03", "EG-13"],
  "clock": {"start": "2025-03-03T09:00:00Z", "zone": "Europe/Berlin"},
  "world": {
    "funding": [{"id": "sales", "balance": "100.00 USD"}],
    "users": [{"id": "ann", "role": "admin"}],
    "gifts": [{"id": "coffee", "name": "Coffee for 25", "price": "25.00 USD"}],
    "campaigns": [{"id": "thanks", "gift": "coffee", "offer_days": 14}]
  },
  "steps": [
    {"note": "Ann sends Kim a gift; its price leaves the budget at once.",
     "send": {"as": "kim", "to": {"first_name": "Kim", "last_name": "Lee", "email": "kim@example.com"}},
     "expect": {"sends": {"kim": {"status": "Sent", "offer_ends": "2025-03-17T00:00:00+01:00"}},
                "funding": {"sales": {"available": "75.00 USD"}}}},
    {"note": "Two days before the offer ends, in the organisation's zone, a reminder leaves.",
     "advance_to": "2025-03-15T00:00:00+01:00",
     "expect": {"mail": {"kim@example.com": ["offer", "reminder"]}}},
    {"note": "Kim clicks, enters the address the mail was sent to, and picks the gift.", "click": "kim"},
    {"verify": {"send": "kim", "email": "kim@example.com"}},
    {"pick": "kim", "expect": {"sends": {"kim": {"status": "Redeemed"}}}},
    {"note": "A refusal is expected by name: a pick is final.", "pick": "kim", "refused": "already_redeemed"},
    {"note": "Nothing else will ever happen.", "until": "idle",
     "expect": {"funding": {"sales": {"available": "75.00 USD", "spent": {"$at_least": "25.00 USD"}}}}}
  ]
}
)";

}  // namespace

exit_code write_starter(const std::string& file, std::ostream& out, std::ostream& err) {
    if (file.empty()) {
        out << starter;
        return exit_code::ok;
    }
    if (std::filesystem::exists(file)) {
        err << fmt::format("{} exists; name a file that does not\n", file);
        return exit_code::usage;
    }
    std::ofstream into{file, std::ios::binary};
    into << starter;
    if (!into.flush()) {
        err << fmt::format("{} cannot be written\n", file);
        return exit_code::usage;
    }
    out << fmt::format("Written. Run it: giftsim run {}\n", file);
    return exit_code::ok;
}

}  // namespace giftsim
