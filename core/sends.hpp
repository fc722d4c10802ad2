// SPDX-License-Identifier: MIT
// All sends of a world: records, letters, parcels, claims and history, side by side.
#pragma once

#include "core/address.hpp"
#include "core/address_book.hpp"
#include "core/claim.hpp"
#include "core/history.hpp"
#include "core/label.hpp"
#include "core/parcel.hpp"
#include "core/prefetch.hpp"
#include "core/send.hpp"
#include "core/slab.hpp"
#include "core/text.hpp"
#include "core/trouble.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim {

/// What is written on a send, spelt out.
struct written_recipient {
    std::string first_name, last_name, email, phone, company, title, message;
};

class sends {
public:
    bool has(send_id which) const { return which && which.number <= records_.size(); }
    std::size_t count() const { return records_.size(); }

    send& operator[](send_id which) { return records_[which.index()]; }
    const send& operator[](send_id which) const { return records_[which.index()]; }

    /// Stores a new record. `to` is copied; for a population's member it is not looked at.
    send_id add(const send& record, const recipient& to, std::uint32_t member,
                std::string_view sent_via = {});

    /// Millions may come; see chunk_store.
    void expect_many() {
        records_.expect_many();
        steps_.expect_many();
        troubles_.expect_many();
        parcels_.expect_many();
        labels_.expect_many();
        claims_.expect_many();
    }

    /// Forgets whatever was written about these sends' recipients, but for the country that a
    /// parcel goes to; texts that others share stay with them (API-11). Requires sends of no
    /// population.
    void erase(const std::vector<send_id>& all);

    /// Who gets a send. A population's members are named after their place in it.
    written_recipient recipient_of(send_id which) const;

    /// The application that asked for a send, as it calls itself; empty: none said (API-07).
    std::string_view sent_via(send_id which) const;

    /// One of a population, whom nobody wrote about.
    bool is_member(send_id which) const { return member_of(which) != 0; }

    /// The number of a population's member, which no other has; 0 for whoever is none.
    std::uint32_t member_of(send_id which) const;

    /// The email alone, as it was given.
    std::string email_of(send_id which) const;

    /// The member who has an email, which is normalised; 0 if none does.
    static std::uint32_t member_called(std::string_view email);

    /// Room to spell a member's texts in.
    using member_text = std::array<char, 64>;

    /// First name, last name, email, phone, company, title and message without a copy, for those
    /// who look at many. Valid until that person is erased or the room is used again.
    std::array<std::string_view, 7> texts_of(send_id which, member_text& room) const;

    /// The troubles of a send; one without any has the default.
    const trouble& trouble_of(const send& record) const;

    /// The same, to be written to. References stay valid.
    trouble& troubles_for(send& record);

    /// Begins the parcel of a physical send, which has none yet.
    parcel& add_parcel(send& record);

    /// Requires a physical send. References stay valid.
    parcel& parcel_of(const send& record) { return parcels_[record.aside - 1]; }
    const parcel& parcel_of(const send& record) const { return parcels_[record.aside - 1]; }

    /// Where a parcel shall go as far as its sender knew, as its recipient confirmed, and as is
    /// known by now; empty: nobody said so. All require a physical send, and are valid until its
    /// recipient is erased.
    address given_address(const send& record) const { return spelt(parcel_of(record).given); }
    address confirmed_address(const send& record) const {
        return spelt(parcel_of(record).confirmed);
    }
    address address_of(const send& record) const;

    /// Who carries a parcel, and under which number; empty before a carrier took it. Both require a
    /// physical send; the view is valid until its recipient is erased.
    std::string_view carrier_of(send_id which) const;
    std::string tracking_of(send_id which) const;

    /// A carrier takes a parcel; an empty text stands for what is usual.
    void put_label(send_id which, std::string_view carrier, std::string_view tracking);

    /// Begins the claim of a send on Reachdesk, which has none yet; after its parcel, if it has
    /// one.
    claim& add_claim(send& record);

    /// Requires a send on Reachdesk. References stay valid.
    claim& claim_of(const send& record) { return claims_[claim_place(record)]; }
    const claim& claim_of(const send& record) const { return claims_[claim_place(record)]; }

    /// Claims are numbered from 0, as they come. Requires a send on Reachdesk.
    std::size_t claim_place(const send& record) const {
        return (record.physical ? parcel_of(record).claim : record.aside) - 1U;
    }

    /// What a send has of its payer's money. Requires one that is physical or on Reachdesk.
    stake& stake_of(const send& record) {
        return record.physical ? parcel_of(record).money : claim_of(record).money;
    }
    const stake& stake_of(const send& record) const {
        return record.physical ? parcel_of(record).money : claim_of(record).money;
    }

    /// The place of an address, to be noted with a parcel; 0 of an empty one.
    std::uint32_t keep(const address& given);
    text_ref keep(std::string_view text) { return texts_.keep(text); }

    /// Valid while the world lives; zeros once it is erased.
    std::string_view spelt(text_ref text) const { return texts_.get(text); }

    /// When a send entered the state that it stands in, and when it began. Both require that it has
    /// been recorded.
    instant since(send_id which) const;
    instant begun(send_id which) const;

    history& steps() { return steps_; }
    const history& steps() const { return steps_; }

    /// How many sends stand in a state. Kept up by count_move().
    std::uint64_t count_in(state where) const { return by_state_[static_cast<std::size_t>(where)]; }
    void count_move(state from, state to);

    /// Bytes held for records, histories and what stands aside of them, but for text.
    std::size_t bytes() const {
        return records_.capacity_bytes() + troubles_.capacity_bytes() + parcels_.capacity_bytes() +
               labels_.capacity_bytes() + claims_.capacity_bytes() + addresses_.bytes() +
               steps_.bytes();
    }

    /// Hints that a send will be needed soon.
    void prefetch(send_id which) const {
        giftsim::prefetch(&records_[which.index()]);
        steps_.prefetch(which);
    }

    /// The same for what stands aside of its record, which should be near already.
    void prefetch_aside(send_id which) const {
        const auto& record = records_[which.index()];
        if (record.aside == 0) return;
        if (record.physical) return giftsim::prefetch(&parcels_[record.aside - 1]);
        if (record.reachdesk) giftsim::prefetch(&claims_[record.aside - 1]);
    }

    /// The same for the claim of a parcel, which should be near already.
    void prefetch_claim(send_id which) const {
        const auto& record = records_[which.index()];
        if (record.physical && record.reachdesk) giftsim::prefetch(&claim_of(record));
    }

    /// Some send has a parcel or a claim.
    bool has_any_aside() const { return !parcels_.empty() || !claims_.empty(); }

private:
    letter letter_of(const recipient& to, std::string_view sent_via);
    address spelt(std::uint32_t place) const;
    std::uint32_t without_person(std::uint32_t place);
    void forget_unused_addresses();
    void overwrite_unused(std::vector<text_ref> dropped);
    template <class See>
    void for_each_text(See see) const;

    slab<send> records_;
    slab<letter, 8> letters_;
    slab<trouble, 6> troubles_;
    slab<parcel, 8> parcels_;
    slab<label, 6> labels_;
    slab<claim, 6> claims_;
    address_book addresses_;
    history steps_;
    text_arena texts_;
    std::array<std::uint64_t, state_count> by_state_{};
};

}  // namespace giftsim
