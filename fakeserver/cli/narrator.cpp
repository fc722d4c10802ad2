// SPDX-License-Identifier: MIT
// One line per effect: when, what, why.
#include "fakeserver/cli/narrator.hpp"

#include "core/email.hpp"
#include "core/instant_text.hpp"

#include <fmt/format.h>

#include <ostream>

namespace giftsim {
namespace {

/// What a step is about, in one line.
std::string title_of(const sim::step_plan& step) {
    if (!step.note.empty()) return step.note;
    if (const auto* call = std::get_if<sim::call_http>(&step.what))
        return fmt::format("{} {}", call->method, call->path);
    return step.verb;
}

}  // namespace

narrator::narrator(const sim::scenario& plan, sim::direct_target& on, std::ostream& out,
                   const sim::palette& paint)
    : plan_(plan), on_(on), out_(out), paint_(paint), called_(&plan.called) {
    out_ << fmt::format("{}{}{}\n", paint_.strong, plan_.name, paint_.plain);
    if (!plan_.description.empty()) out_ << plan_.description << '\n';
    out_ << fmt::format("{}The clock stands at {}.{}\n", paint_.dim, to_text(on_.now()),
                        paint_.plain);
    on_.here().show(this);
}

narrator::~narrator() { on_.here().show(nullptr); }

void narrator::before(const sim::step_plan& step, const sim::names& called) {
    called_ = &called;
    coming_.reset();
    if (const auto* send = std::get_if<sim::begin_send>(&step.what))
        coming_ = {send->to.email, send->handle};
    if (const auto* claim = std::get_if<sim::claim_behind>(&step.what))
        coming_ = {claim->email, claim->handle};
    out_ << fmt::format("\n{}> {}{}\n", paint_.strong, title_of(step), paint_.plain);
    if (step.refused) out_ << fmt::format("  this must be refused: {}\n", sentence(*step.refused));
}

/// A send gets its handle once its step is done; until then its recipient tells it from others.
std::string narrator::send_name(send_id which) const {
    const auto handle = called_->sends.handle_of(which.number);
    const bool unnamed = handle == std::to_string(which.number);
    const bool coming = unnamed && coming_ &&
                        normalised_email(coming_->email) ==
                            normalised_email(on_.here().state().all_sends().email_of(which));
    return coming ? coming_->handle : handle;
}

void narrator::see(const effect& what) {
    if (what.sort == effect::kind::posting)
        tell_posting(what);
    else
        tell_step(what);
}

void narrator::tell_step(const effect& what) {
    if (what.moved)
        out_ << fmt::format("  {}  {} is {}{}{}  {}({}){}\n", to_text(what.at),
                            send_name(what.send), paint_.good, name(what.to), paint_.plain,
                            paint_.dim, what.cause.text(), paint_.plain);
    if (what.mail != mail_kind::none)
        out_ << fmt::format("  {}  {} mail to {}{}  {}({}){}\n", to_text(what.at), name(what.mail),
                            what.mail == mail_kind::opened ? "the sender of " : "",
                            send_name(what.send), paint_.dim, what.cause.text(), paint_.plain);
}

void narrator::tell_posting(const effect& what) {
    const auto& source = on_.here().state().money().of(what.funding);
    out_ << fmt::format("  {}  {} from {} to {}, {} left  {}({}){}\n", to_text(what.at),
                        to_text(money{what.amount, source.unit}), name(what.debit),
                        name(what.credit),
                        to_text(money{source.balance(account::available), source.unit}), paint_.dim,
                        what.cause.text(), paint_.plain);
}

void narrator::see(const sim::crm_write& what) {
    const auto& told = on_.here().state().connectors()[what.connector.index()];
    const auto* how = what.failed ? "not written to" : what.creates ? "new in" : "changed in";
    out_ << fmt::format("  {}  {} of {} {} {}: {}{}{}  {}({}){}\n", to_text(what.at),
                        name(what.object), send_name(what.send), how, told.name,
                        what.failed ? paint_.bad : paint_.good, name(what.word), paint_.plain,
                        paint_.dim, what.cause.text(), paint_.plain);
}

void narrator::see(const sim::webhook_message& what) {
    out_ << fmt::format("  {}  webhook {} of {}  {}(WH-03){}\n", to_text(what.at), name(what.type),
                        send_name(what.send), paint_.dim, paint_.plain);
}

void narrator::finish(const sim::outcome& came, const sim::names&) {
    if (came.how != sim::verdict::passed) return;
    out_ << fmt::format(
        "\n{}Everything went as the scenario says.{} The clock stands at {}; "
        "the digest is {}.\n",
        paint_.good, paint_.plain, to_text(on_.now()), sim::to_text(came.fingerprint));
}

}  // namespace giftsim
