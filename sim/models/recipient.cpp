// SPDX-License-Identifier: MIT
// One habit per live state; a recipient without it leaves the send to its deadline.
#include "sim/models/recipient.hpp"

#include <array>

namespace giftsim::sim {
namespace {

/// What a recipient may do next in a state. A table, for a branch here could not be predicted.
struct row {
    state in;
    act what;
    act by_link;  ///< the same for a generated link
    habit recipient_model::*which;
    purpose chance;
    purpose wait;
};

constexpr std::array rows{
    row{state::sent, act::open, act::click, &recipient_model::opens, purpose::opens,
        purpose::open_delay},
    row{state::opened, act::click, act::click, &recipient_model::clicks, purpose::clicks,
        purpose::click_delay},
    row{state::clicked, act::verify, act::verify, &recipient_model::verifies, purpose::verifies,
        purpose::verify_delay},
    row{state::verified, act::pick, act::pick, &recipient_model::picks, purpose::picks,
        purpose::pick_delay},
};

constexpr std::size_t place_of(state where) {
    return static_cast<std::size_t>(where) - static_cast<std::size_t>(state::sent);
}

static_assert(
    place_of(state::verified) + 1 == rows.size() &&
        [] {
            for (std::size_t i = 0; i < rows.size(); ++i)
                if (place_of(rows[i].in) != i || !is_live(rows[i].in)) return false;
            return true;
        }(),
    "each live state has its row, in their order");

}  // namespace

plan next_act(const recipient_model& model, const send& record, const luck& own, instant now) {
    if (!is_live(record.where)) return {};
    const auto& next = rows[place_of(record.where)];
    const auto& habit = model.*next.which;
    if (!habit.chance.is_certain() && !habit.chance.hits(own.draw(next.chance))) return {};
    return {now + habit.after.drawn(own.draw(next.wait)),
            record.via == channel::link ? next.by_link : next.what};
}

recipient_model idle_recipient() {
    const habit never_done{{0, 1}, {}};
    return {never_done, never_done, never_done, never_done, never_done, never_done, never_done};
}

plan next_about_parcel(const recipient_model& model, const domain& state, send_id which,
                       const luck& own, instant now) {
    const bool chooses = state.has_open_choice(state.all_sends()[which]);
    const auto& habit = chooses ? model.chooses : model.confirms;
    const auto chance = chooses ? purpose::chooses : purpose::confirms;
    if (!habit.chance.is_certain() && !habit.chance.hits(own.draw(chance))) return {};
    const auto wait = chooses ? purpose::choose_delay : purpose::confirm_delay;
    return {now + habit.after.drawn(own.draw(wait)), chooses ? act::choose : act::confirm_address};
}

namespace {

struct intent {
    act what;
    const habit* how;
    purpose chance, wait;
};

intent next_intent(const recipient_model& model, const domain& here, const send& record) {
    if (record.where == state::sent && record.via == channel::email)
        return {act::open, &model.opens, purpose::opens, purpose::open_delay};
    if (record.where == state::sent || record.where == state::opened)
        return {act::click, &model.clicks, purpose::clicks, purpose::click_delay};
    if (record.where == state::awaiting_confirmation)
        return {act::confirm_identity, &model.proves, purpose::proves, purpose::prove_delay};
    if (!record.physical) return {act::pick, &model.picks, purpose::picks, purpose::pick_delay};
    if (here.has_open_choice(record))
        return {act::choose, &model.chooses, purpose::chooses, purpose::choose_delay};
    return {act::confirm_address, &model.confirms, purpose::confirms, purpose::confirm_delay};
}

}  // namespace

plan next_about_claim(const recipient_model& model, const domain& here, send_id which,
                      const luck& own, instant now) {
    const auto next = next_intent(model, here, here.all_sends()[which]);
    if (!next.how->chance.is_certain() && !next.how->chance.hits(own.draw(next.chance))) return {};
    return {now + next.how->after.drawn(own.draw(next.wait)), next.what};
}

}  // namespace giftsim::sim
