// SPDX-License-Identifier: MIT
// What is shown as tables: mail, CRM records and writes, webhooks, and which entries name which
// rule.
#include "sim/counted.hpp"
#include "sim/markup.hpp"
#include "sim/report/coverage.hpp"
#include "sim/report/html_parts.hpp"

#include <fmt/format.h>

#include <map>

namespace giftsim::sim::report {
namespace {

/// A member as text: what a string says, or JSON; empty for null and for what is not there.
std::string text_in(const json_view& of, const char* key) {
    const auto found = of.find(key);
    if (found == of.end() || found->is_null()) return {};
    return found->is_string() ? found->get<std::string>() : found->dump();
}

std::string cell(const json_view& of, const char* key) { return escaped(text_in(of, key)); }

std::string json_cell(const json_view& of, const char* key) {
    const auto found = of.find(key);
    if (found == of.end() || found->is_null()) return {};
    return fmt::format("<details><summary>show</summary><pre tabindex=\"0\">{}</pre></details>",
                       escaped(found->dump(2, ' ', false, json_view::error_handler_t::replace)));
}

std::string records_table(const connector_record& told) {
    std::string rows;
    for (const auto& each : told.records.shown)
        rows +=
            row({cell(each, "id"), cell(each, "object"), cell(each, "send"), cell(each, "status"),
                 cell(each, "created_at"), cell(each, "updated_at"), json_cell(each, "fields")});
    return table("Records", {"id", "object", "send", "status", "created", "updated", "fields"},
                 rows) +
           left_out_line(told.records.left_out(), "record");
}

std::string writes_table(const connector_record& told) {
    std::string rows;
    for (const auto& each : told.writes.shown)
        rows += row(
            {cell(each, "at"), cell(each, "send"),
             fmt::format("{} {} {}", cell(each, "how"), cell(each, "object"), cell(each, "record")),
             cell(each, "outcome"), cell(each, "status"), rule_tag(text_in(each, "rule")),
             fmt::format("<code>{} {}</code>", cell(each, "method"), cell(each, "path")),
             json_cell(each, "body")});
    return table("Writes", {"at", "send", "what", "outcome", "status", "rule", "request", "body"},
                 rows) +
           left_out_line(told.writes.left_out(), "write");
}

/// "2025-01-01T09:00:00Z 200", a line per attempt.
std::string attempts_cell(const json_view& delivery) {
    std::string lines;
    for (const auto& made : delivery.value("attempts", json_view::array()))
        lines += fmt::format("{}{} {}", lines.empty() ? "" : "<br>", cell(made, "at"),
                             cell(made, "outcome"));
    return lines;
}

std::string deliveries_table(const endpoint_record& told) {
    std::string rows;
    for (const auto& each : told.deliveries.shown)
        rows += row({cell(each, "at"), cell(each, "message"), cell(each, "type"),
                     cell(each, "send"), cell(each, "state"), attempts_cell(each)});
    return table("Deliveries", {"at", "message", "type", "send", "state", "attempts"}, rows) +
           left_out_line(told.deliveries.left_out(), "webhook");
}

/// Where each file's first entry stands.
using places = std::map<std::string, std::size_t>;

std::string links_to(const std::vector<std::string>& files, const places& where) {
    std::string links;
    for (const auto& file : files)
        links += fmt::format("<li><a href=\"#e{}\">{}</a></li>", where.at(file), escaped(file));
    return links.empty() ? std::string{}
                         : fmt::format("<details><summary>{}</summary><ul>{}</ul></details>",
                                       counted(files.size(), "file"), links);
}

std::string_view standing_of(bool shown) { return shown ? "shown" : "not shown by this run"; }

}  // namespace

std::string mail_part(const world_record& world) {
    if (world.mails.total == 0) return {};
    std::string rows;
    for (const auto& mail : world.mails.shown)
        rows += row({time_tag(mail.at), escaped(mail.kind), escaped(mail.to), escaped(mail.subject),
                     escaped(mail.send)});
    return folded("Mail", world.mails.total,
                  table("Mail", {"at", "kind", "to", "subject", "send"}, rows) +
                      left_out_line(world.mails.left_out(), "mail"));
}

std::string crm_part(const world_record& world) {
    std::string items;
    std::size_t count = 0;
    for (const auto& told : world.connectors) {
        if (told.records.total == 0 && told.writes.total == 0) continue;
        count += told.writes.total;
        items += fmt::format("<section>\n<h5>{} <small>{}, {}</small></h5>\n{}{}</section>\n",
                             escaped(told.name), escaped(told.kind), escaped(told.works),
                             records_table(told), writes_table(told));
    }
    return items.empty() ? std::string{} : folded("CRM", count, items);
}

std::string webhooks_part(const world_record& world) {
    std::string items;
    std::size_t count = 0;
    for (const auto& told : world.endpoints) {
        count += told.deliveries.total;
        items +=
            fmt::format("<section>\n<h5>{} <small>{}{}</small></h5>\n{}</section>\n",
                        escaped(told.handle), escaped(told.url.empty() ? told.receiver : told.url),
                        told.enabled ? "" : ", disabled", deliveries_table(told));
    }
    return items.empty() ? std::string{} : folded("Webhooks", count, items);
}

std::string rules_section(const run_record& run) {
    coverage shown;
    places where;
    for (std::size_t i = 0; i < run.entries.size(); ++i) {
        const auto& one = run.entries[i];
        shown.add(one.file, one.rules);
        where.emplace(one.file, i + 1);
    }
    std::string rows;
    for (const auto each : all_rules()) {
        const auto& files = shown.files_of(each);
        const auto standing = standing_of(!files.empty());
        rows += row({each.text(), std::to_string(files.size()), standing, links_to(files, where)});
    }
    return fmt::format(
        "<section id=\"rules\" aria-labelledby=\"rules-title\">\n<h2 "
        "id=\"rules-title\">Rules</h2>\n"
        "{}</section>\n",
        table("Rules and the files that name them", {"rule", "files", "standing", "which"}, rows));
}

}  // namespace giftsim::sim::report
