// SPDX-License-Identifier: MIT
// New sends are filed run by run: neighbours often have sender, campaign and state in common.
#include "core/tracker/index.hpp"

#include "core/domain.hpp"

#include <bit>
#include <span>

namespace giftsim {
namespace {

constexpr std::size_t word_bits = 64;

/// Adds one number after the other to the set that each belongs to; numbers that follow one another
/// into the same set go there together.
class run_filer {
public:
    /// The same sets every time.
    void file(std::span<send_set> sets, std::size_t key, std::uint32_t number) {
        if (key == key_ && number == end_) {
            ++end_;
            return;
        }
        flush(sets);
        key_ = key;
        first_ = number;
        end_ = number + 1;
    }

    void flush(std::span<send_set> sets) {
        if (first_ != end_) sets[key_].add_range(first_, end_);
        first_ = end_;
    }

private:
    std::size_t key_ = 0;
    std::uint32_t first_ = 0;
    std::uint32_t end_ = 0;
};

/// One for each of the index's columns.
struct filers {
    run_filer standing, kind, campaign, sender, team, testing, reachdesk;
};

void make_room(std::vector<send_set>& sets, std::size_t entities) {
    if (sets.size() < entities + 1) sets.resize(entities + 1);
}

}  // namespace

const send_set& tracker_index::at(const std::vector<send_set>& sets, std::uint32_t number) {
    static const send_set none;
    return number < sets.size() ? sets[number] : none;
}

tracker_index::filing tracker_index::filing_of(const domain& world, const send& record) {
    const auto kind = world.gifts()[record.gift.index()].kind;
    return {static_cast<std::uint8_t>(shown_standing(record).place()),
            static_cast<std::uint8_t>(kind)};
}

void tracker_index::touch(send_id which) {
    // What has not been filed yet will be, as it stands then.
    if (which.index() >= filed_.size()) return;
    const auto word = which.index() / word_bits;
    touched_[word] |= std::uint64_t{1} << (which.index() % word_bits);
}

void tracker_index::refresh(const domain& world) {
    file_touched(world);
    file_new(world);
}

void tracker_index::file_touched(const domain& world) {
    const auto& sends = world.all_sends();
    for (std::size_t word = 0; word < touched_.size(); ++word)
        for (auto& bits = touched_[word]; bits != 0; bits &= bits - 1) {
            const auto place = word * word_bits + static_cast<std::size_t>(std::countr_zero(bits));
            const auto which = send_id::at(place);
            const auto now = filing_of(world, sends[which]);
            auto& before = filed_[place];
            if (now.standing != before.standing) {
                by_standing_[before.standing].remove(which);
                by_standing_[now.standing].add(which);
            }
            if (now.kind != before.kind) {
                by_kind_[before.kind].remove(which);
                by_kind_[now.kind].add(which);
            }
            before = now;
        }
}

void tracker_index::file_new(const domain& world) {
    const auto& sends = world.all_sends();
    make_room(by_campaign_, world.campaigns().size());
    make_room(by_sender_, world.users().size());
    make_room(by_team_, world.teams().size());
    std::array<send_set, 2> testing, reachdesk;
    filers at;
    for (auto place = filed_.size(); place < sends.count(); ++place) {
        const auto which = send_id::at(place);
        const auto& record = sends[which];
        const auto now = filing_of(world, record);
        filed_.push_back(now);
        at.standing.file(by_standing_, now.standing, which.number);
        at.kind.file(by_kind_, now.kind, which.number);
        at.campaign.file(by_campaign_, record.campaign.number, which.number);
        at.sender.file(by_sender_, record.sender.number, which.number);
        at.team.file(by_team_, record.team.number, which.number);
        at.testing.file(testing, record.testing ? 1 : 0, which.number);
        at.reachdesk.file(reachdesk, record.reachdesk ? 1 : 0, which.number);
    }
    at.standing.flush(by_standing_);
    at.kind.flush(by_kind_);
    at.campaign.flush(by_campaign_);
    at.sender.flush(by_sender_);
    at.team.flush(by_team_);
    at.testing.flush(testing);
    at.reachdesk.flush(reachdesk);
    testing_ |= testing[1];
    reachdesk_ |= reachdesk[1];
    touched_.resize((filed_.size() + word_bits - 1) / word_bits, 0);
}

}  // namespace giftsim
