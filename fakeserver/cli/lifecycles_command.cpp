// SPDX-License-Identifier: MIT
// A document that is written by the tables it describes.
#include "fakeserver/cli/lifecycles_command.hpp"

#include "core/assert.hpp"
#include "core/lifecycle/all.hpp"
#include "core/lifecycle/diagram.hpp"
#include "core/lifecycle/vocabulary.hpp"

#include <fmt/format.h>

#include <ostream>

namespace giftsim {
namespace {

constexpr std::string_view beginning =
    R"(# Lifecycles: the states of a send, and what leads from one to another

This document is written by the program; the test `lifecycles` compares them. After a change of a
table, write it anew:

```
giftsim lifecycles > core/lifecycle/README.md
```

`giftsim lifecycles NAME` prints one diagram alone. What a state means for people and money is told
in [core](../README.md), what a rule demands in [RULES.md](../RULES.md).

**How to read a diagram.** An arrow names the acts that lead along it and, below, the rules that say
so. In brackets stand moves that nobody outside can ask for ([act.hpp](act.hpp) says what each is);
they follow from rules, an approval or a deadline. A state that is only passed through at the same
instant is named on the arrow. A final state has a thick border; the dashed box holds all states in
which somebody has to decide, one of which may follow another. Where an act leads from nearly
everywhere to the same end, one arrow is drawn, and the end names the other states. Acts that change
no state are not drawn.
)";

constexpr std::string_view about_words = R"(
## What each state is called

S0 to S3 are articles of the vendors: on the statuses of Choice and eGifts, on all statuses, on the
Send Tracker, and on what multi-use links tell a CRM. B is Sendoso's own API; its word for Offer
Sent is Collecting recipient info where there is something to choose. A webhook's type begins with
`send.`. Where a cell has no word, that vocabulary does not show the state; a CRM keeps the last
one. *In passing*: the send goes on at the same instant, and is called otherwise than if it stayed.
What a trigger began is not shown as Opened (GL-05).
)";

std::string or_dash(std::string_view word) { return word.empty() ? "–" : std::string(word); }

std::string state_cell(const naming& of) {
    std::string cell(name(of.where));
    if (of.why != reason::none) cell += fmt::format(" ({})", name(of.why));
    if (of.is_passed) cell += ", in passing";
    return cell;
}

std::string webhooks_cell(const words& called) {
    if (called.second_webhook.empty()) return or_dash(called.webhook);
    return fmt::format("{}, then {}", called.webhook, called.second_webhook);
}

void print_vocabulary(bool reachdesk, std::ostream& out) {
    const std::string_view last = reachdesk ? "S3" : "webhooks";
    out << fmt::format("\n### {}\n\n", reachdesk ? "On Reachdesk" : "On Sendoso")
        << fmt::format("| state | S0 | S1 | S2 | B | {} |\n|---|---|---|---|---|---|\n", last);
    for (const auto& each : vocabulary_of(reachdesk))
        out << fmt::format("| {} | {} | {} | {} | {} | {} |\n", state_cell(each),
                           or_dash(each.called.s0), or_dash(each.called.s1),
                           or_dash(each.called.s2), or_dash(each.called.b),
                           reachdesk ? or_dash(each.called.s3) : webhooks_cell(each.called));
}

void print_document(std::ostream& out) {
    out << beginning;
    for (const auto& each : all_lifecycles())
        out << fmt::format("\n## {}\n\n{}.\n\n```mermaid\n{}```\n", each.name, each.meaning,
                           diagram_of(each.life->rows()));
    out << about_words;
    for (const bool reachdesk : {false, true}) print_vocabulary(reachdesk, out);
}

}  // namespace

std::vector<std::string> lifecycle_names() {
    std::vector<std::string> names;
    for (const auto& each : all_lifecycles()) names.emplace_back(each.name);
    return names;
}

exit_code show_lifecycles(const std::string& name, std::ostream& out) {
    if (name.empty()) {
        print_document(out);
        return exit_code::ok;
    }
    const auto* named = lifecycle_named(name);
    BOOST_ASSERT_MSG(named != nullptr, "the command line names lifecycles that there are");
    out << diagram_of(named->life->rows());
    return exit_code::ok;
}

}  // namespace giftsim
