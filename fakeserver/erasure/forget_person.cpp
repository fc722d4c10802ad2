// SPDX-License-Identifier: MIT
// First what gives somebody away, then the world, then whatever was noted beside it.
#include "fakeserver/erasure/forget_person.hpp"

#include "fakeserver/erasure/traces.hpp"

namespace giftsim::fakeserver {
namespace {

void clear_notes(run_notes& notes, stray_journal& strays, const traces& of) {
    const auto tells = [&](std::string_view text) { return of.in(text); };
    const auto concerns = [&](const recorded& entry) { return of.in(entry); };
    notes.kept.blank(concerns);
    notes.odd.drop(tells);
    notes.judged.drop(tells);
    // What concerned no world may still have named somebody; its numbers are nobody's sends.
    strays.blank([&](const recorded& entry) {
        return of.in(entry.target) || of.in(entry.body) || of.in(entry.answer);
    });
}

}  // namespace

result<std::vector<send_id>> forget_person(hosted& here, server_settings& settings,
                                           std::string_view email) {
    const traces of(email, here.now.state(), settings.secrets);
    const auto forgotten = here.now.forget(email);
    if (!forgotten) return forgotten;
    (void)here.start.forget(email).value();
    for (auto& [name, moment] : here.snapshots) (void)moment.forget(email).value();
    clear_notes(here.notes, *settings.strays, of);
    return forgotten;
}

}  // namespace giftsim::fakeserver
