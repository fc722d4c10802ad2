// SPDX-License-Identifier: MIT
// Members that say nothing are left out, but for those that every object of its kind has.
#include "sim/report/json.hpp"

#include "core/instant_text.hpp"
#include "core/money.hpp"
#include "sim/report/coverage.hpp"
#include "sim/view/optional_text.hpp"

#include <fmt/format.h>

namespace giftsim::sim::report {
namespace {

/// How many there are, and those that are shown.
template <class T, class View>
json_view list_of(const bounded<T>& all, const View& view) {
    auto shown = json_view::array();
    for (const auto& one : all.shown) shown.push_back(view(one));
    return {{"total", all.total}, {"shown", std::move(shown)}};
}

json_view as_it_is(const json_view& one) { return one; }

json_view view_of_life(const life_record& step) {
    return {{"at", giftsim::to_text(step.at)},
            {"act", step.act},
            {"status", step.status},
            {"rule", step.rule},
            {"mail", optional_text(step.mail)}};
}

json_view view_of_send(const send_record& send) {
    auto why = json_view::array();
    for (const auto& step : send.life) why.push_back(view_of_life(step));
    return {{"id", std::to_string(send.number)},
            {"handle", send.handle},
            {"status", send.status},
            {"reason", optional_text(send.reason)},
            {"email", send.email},
            {"platform", send.platform},
            {"campaign", optional_text(send.campaign)},
            {"gift", send.gift},
            {"payer", optional_text(send.payer)},
            {"price", send.price},
            {"why", std::move(why)}};
}

json_view view_of_source(const source_record& source) {
    const auto amount = [&](std::int64_t minor) {
        return giftsim::to_text(money{minor, source.unit});
    };
    auto balances = json_view::array();
    for (const auto& each : source.balances)
        balances.push_back({{"at", giftsim::to_text(each.at)},
                            {"available", amount(each.available)},
                            {"held", amount(each.held)},
                            {"spent", amount(each.spent)}});
    return {{"id", source.handle}, {"name", source.name},   {"available", source.available},
            {"held", source.held}, {"spent", source.spent}, {"balances", std::move(balances)}};
}

json_view view_of_posting(const posting_record& made) {
    return {{"at", giftsim::to_text(made.at)},
            {"funding", made.funding},
            {"from", made.from},
            {"to", made.to},
            {"amount", made.amount},
            {"rule", made.rule},
            {"send", optional_text(made.send)}};
}

json_view view_of_mail(const mail_record& mail) {
    return {{"at", giftsim::to_text(mail.at)},
            {"kind", mail.kind},
            {"to", mail.to},
            {"subject", mail.subject},
            {"send", mail.send}};
}

json_view view_of_connector(const connector_record& told) {
    return {{"id", told.handle},
            {"name", told.name},
            {"kind", told.kind},
            {"works", told.works},
            {"records", list_of(told.records, as_it_is)},
            {"writes", list_of(told.writes, as_it_is)}};
}

json_view view_of_endpoint(const endpoint_record& told) {
    return {{"id", told.handle},
            {"url", optional_text(told.url)},
            {"receiver", optional_text(told.receiver)},
            {"enabled", told.enabled},
            {"deliveries", list_of(told.deliveries, as_it_is)}};
}

json_view view_of_world(const world_record& world) {
    auto counts = json_view::object();
    for (const auto& [status, count] : world.counts) counts[status] = count;
    auto sources = json_view::array();
    for (const auto& source : world.sources) sources.push_back(view_of_source(source));
    auto connectors = json_view::array();
    for (const auto& told : world.connectors) connectors.push_back(view_of_connector(told));
    auto endpoints = json_view::array();
    for (const auto& told : world.endpoints) endpoints.push_back(view_of_endpoint(told));
    return {{"begun", giftsim::to_text(world.begun)},
            {"now", giftsim::to_text(world.now)},
            {"digest", world.digest},
            {"counts", std::move(counts)},
            {"sends", list_of(world.sends, view_of_send)},
            {"funding", std::move(sources)},
            {"postings", list_of(world.postings, view_of_posting)},
            {"mail", list_of(world.mails, view_of_mail)},
            {"crm", std::move(connectors)},
            {"webhooks", std::move(endpoints)},
            {"missing", world.missing}};
}

json_view view_of_headers(const http_headers& headers) {
    auto list = json_view::array();
    for (const auto& [name, value] : headers) list.push_back({{"name", name}, {"value", value}});
    return list;
}

json_view view_of_exchange(const exchange_record& talk) {
    json_view view{{"method", talk.asked.method},
                   {"path", talk.asked.path},
                   {"headers", view_of_headers(talk.asked.headers)},
                   {"body", talk.asked.body},
                   {"left_out", talk.asked_left_out},
                   {"answer", nullptr}};
    if (talk.answer)
        view["answer"] = {{"status", talk.answer->status},
                          {"headers", view_of_headers(talk.answer->headers)},
                          {"body", talk.answer->body},
                          {"left_out", talk.answer_left_out}};
    return view;
}

json_view view_of_step(const step_record& step) {
    json_view view{{"number", step.number},
                   {"line", step.where.line},
                   {"column", step.where.column},
                   {"verb", step.verb},
                   {"about", step.about},
                   {"note", step.note},
                   {"refused", optional_text(step.refused)},
                   {"now", giftsim::to_text(step.now)},
                   {"verdict", name(step.how)}};
    if (step.talk) view["http"] = view_of_exchange(*step.talk);
    return view;
}

json_view view_of_failure(const failure& wrong) {
    auto differences = json_view::array();
    for (const auto& each : wrong.differences)
        differences.push_back({{"pointer", each.pointer},
                               {"line", each.at.line},
                               {"column", each.at.column},
                               {"expected", each.expected},
                               {"actual", each.actual}});
    return {{"step", wrong.step},
            {"message", wrong.message},
            {"now", giftsim::to_text(wrong.now)},
            {"differences", std::move(differences)},
            {"histories", wrong.histories}};
}

json_view view_of_entry(const entry& one) {
    json_view view{{"about", name(one.what)},
                   {"file", one.file},
                   {"name", one.name},
                   {"verdict", name(one.how)},
                   {"message", one.message}};
    if (one.what != subject::scenario) return view;
    view["description"] = one.description;
    if (one.case_number != 0)
        view["case"] = {{"number", one.case_number}, {"label", one.case_label}};
    auto rules = json_view::array();
    for (const auto each : one.rules) rules.push_back(each.text());
    view["rules"] = std::move(rules);
    view["tags"] = one.tags;
    view["seed"] = one.seed;
    if (one.wrong) view["failure"] = view_of_failure(*one.wrong);
    view["steps_planned"] = one.steps_planned;
    auto steps = json_view::array();
    for (const auto& step : one.steps) steps.push_back(view_of_step(step));
    view["steps"] = std::move(steps);
    if (one.world) view["world"] = view_of_world(*one.world);
    return view;
}

json_view view_of_rules(const run_record& run) {
    coverage shown;
    for (const auto& one : run.entries) shown.add(one.file, one.rules);
    auto list = json_view::array();
    for (const auto each : all_rules())
        list.push_back({{"rule", each.text()}, {"files", shown.files_of(each)}});
    return list;
}

}  // namespace

std::string json_of(const run_record& run) {
    const auto counts = tally_of(run.entries);
    auto summary = json_view::object();
    for (std::size_t i = 0; i < ending_count; ++i)
        summary[std::string(name(static_cast<ending>(i)))] = counts[i];
    json_view view{{"version", json_version},       {"program", run.program},
                   {"against", run.against},        {"summary", std::move(summary)},
                   {"not_chosen", run.not_chosen},  {"left_out", run.left_out},
                   {"entries", json_view::array()}, {"rules", view_of_rules(run)}};
    for (const auto& one : run.entries) view["entries"].push_back(view_of_entry(one));
    return view.dump(2, ' ', false, json_view::error_handler_t::replace) + '\n';
}

}  // namespace giftsim::sim::report
