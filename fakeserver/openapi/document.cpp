// SPDX-License-Identifier: MIT
// Joins the table of routes with what the surfaces say about them.
#include "fakeserver/openapi/document.hpp"

#include "core/ascii.hpp"
#include "fakeserver/control/scenario_schema.hpp"
#include "fakeserver/control/version.hpp"
#include "fakeserver/openapi/refusals.hpp"
#include "fakeserver/openapi/surfaces.hpp"
#include "fakeserver/openapi/words.hpp"
#include "fakeserver/routes.hpp"
#include "sim/view/json.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <stdexcept>

namespace giftsim::fakeserver {
namespace {

using sim::json_view;

/// What a surface says about an operation.
struct description {
    std::string tag;
    std::string errors;  ///< the schema of its refusals
    json_view says;
};

json_view schema_called(const std::string& name) {
    return {{"$ref", "#/components/schemas/" + name}};
}

json_view header_called(const char* name) {
    return {{"$ref", fmt::format("#/components/headers/{}", name)}};
}

/// The definitions of a JSON Schema have other places in this document.
void move_references(json_view& schema) {
    constexpr std::string_view from = "#/$defs/";
    for (auto& each : schema.items()) {
        auto& value = each.value();
        if (value.is_structured()) move_references(value);
        if (each.key() != "$ref" || !value.is_string()) continue;
        const auto target = value.get<std::string>();
        if (target.starts_with(from))
            value = "#/components/schemas/scenario_" + target.substr(from.size());
    }
}

json_view scheme(const char* called, scope needed = scope::none) {
    auto scopes = json_view::array();
    if (needed != scope::none) scopes.push_back(name(needed));
    return {{called, scopes}};
}

/// One of them is enough.
json_view scopes_of(const route& row) {
    auto any = json_view::array({scheme("access_token", row.needs)});
    if (row.or_else != scope::none) any.push_back(scheme("access_token", row.or_else));
    return any;
}

json_view security_of(const route& row) {
    const auto nothing = json_view::object();
    switch (row.reached_by) {
        case access::open:
        case access::link:
        case access::consent:
            return json_view::array();
        case access::control:
        case access::control_world:
            return json_view::array({scheme("control_key"), nothing});
        case access::client:
            return json_view::array({scheme("client"), nothing});
        case access::bearer:
        case access::core:
        case access::marketplace:
        case access::scim:
            return scopes_of(row);
        case access::organisation:
            return json_view::array({scheme("organisation_token")});
    }
    return json_view::array();
}

class writer {
public:
    writer() : document_(json_view::parse(openapi_frame())) {
        document_["info"]["version"] = control_version;
        components("schemas") = openapi_words();
        for (const auto text : openapi_surfaces()) add_surface(json_view::parse(text));
        add_scenario_schema();
    }

    json_view write() {
        std::set<std::string> used;
        for (const auto& row : routes()) {
            const auto name = std::string(row.operation);
            const auto known = described_.find(name);
            if (known == described_.end())
                throw std::logic_error(fmt::format("no openapi.json describes {}", name));
            const bool is_new = used.insert(name).second;
            auto operation = operation_of(row, known->second);
            if (!is_new) operation["operationId"] = name + "." + lowered(http::name(row.how));
            document_["paths"][std::string(row.pattern)][lowered(http::name(row.how))] =
                std::move(operation);
        }
        for (const auto& [name, unused] : described_)
            if (!used.contains(name))
                throw std::logic_error(fmt::format("{} is described, but no route", name));
        add_error_codes();
        return std::move(document_);
    }

private:
    json_view& components(const char* kind) { return document_["components"][kind]; }

    void add_surface(const json_view& surface) {
        for (const auto& [tag, about] : surface["tags"].items()) {
            document_["tags"].push_back({{"name", tag}, {"description", about["description"]}});
            for (const auto& [name, says] : about["operations"].items())
                described_[name] = {tag, says.value("errors", about["errors"].get<std::string>()),
                                    says};
        }
        for (const auto& [name, schema] : surface["schemas"].items())
            components("schemas")[name] = schema;
        for (auto [name, about] : surface["parameters"].items()) {
            json_view parameter{{"name", about.value("name", name)}};
            parameter.update(about);
            if (parameter["in"] == "path") parameter["required"] = true;
            components("parameters")[name] = std::move(parameter);
        }
    }

    /// The whole schema, each definition with a name of its own.
    void add_scenario_schema() {
        auto schema = json_view::parse(scenario_schema());
        move_references(schema);
        for (const auto& [name, content] : schema["$defs"].items())
            components("schemas")["scenario_" + name] = content;
        for (const auto* of_a_document : {"$schema", "$id", "version", "$defs"})
            schema.erase(of_a_document);
        components("schemas")["scenario"] = std::move(schema);
    }

    json_view operation_of(const route& row, const description& about) {
        json_view made{{"operationId", row.operation},
                       {"summary", row.summary},
                       {"tags", json_view::array({about.tag})},
                       {"security", security_of(row)}};
        if (about.says.contains("description")) made["description"] = about.says["description"];
        if (auto list = parameters_of(row, about.says); !list.empty())
            made["parameters"] = std::move(list);
        if (about.says.contains("body")) made["requestBody"] = body_of(about.says["body"]);
        made["responses"] = responses_of(row, about);
        return made;
    }

    json_view parameters_of(const route& row, const json_view& says) {
        auto list = json_view::array();
        const auto add = [&](const std::string& name) {
            list.push_back({{"$ref", "#/components/parameters/" + name}});
        };
        auto rest = row.pattern;
        for (auto begin = rest.find('{'); begin != std::string_view::npos; begin = rest.find('{')) {
            const auto end = rest.find('}');
            add(std::string(rest.substr(begin + 1, end - begin - 1)));
            rest.remove_prefix(end + 1);
        }
        if (says.contains("parameters"))
            for (const auto& name : says["parameters"]) add(name.get<std::string>());
        return list;
    }

    static json_view body_of(const json_view& says) {
        auto content = json_view::object();
        for (const auto& type : says.value("types", json_view::array({"application/json"})))
            content[type.get<std::string>()] = {
                {"schema", schema_called(says["schema"].get<std::string>())}};
        return {{"required", !says.value("may_be_empty", false)}, {"content", content}};
    }

    json_view responses_of(const route& row, const description& about) {
        auto all = json_view::object();
        for (const auto& [status, schema] : about.says["answers"].items())
            all[status] = schema.is_null()
                              ? response("Done", status, row.reached_by)
                              : response_of(schema.get<std::string>(), status, row.reached_by);
        refusals_of_route refusals(row.reached_by, row.needs, about.says.contains("body"));
        if (about.says.contains("refusals"))
            for (const auto& [status, reasons] : about.says["refusals"].items())
                for (const auto& each : reasons)
                    refusals.add(static_cast<std::uint16_t>(std::stoul(status)),
                                 each.get<std::string>());
        for (const auto& [number, reasons] : refusals.by_status()) {
            const auto status = std::to_string(number);
            all[status] = response_of(about.errors, status, row.reached_by);
            all[status]["description"] = fmt::format("{}", fmt::join(reasons, ", "));
            codes_[about.errors].insert(reasons.begin(), reasons.end());
        }
        // Reachdesk says no to a token with nothing at all (API-11).
        if (row.reached_by == access::organisation)
            all["401"] = response("the token is not the organisation's", "401", row.reached_by);
        return all;
    }

    static json_view response(const std::string& meaning, const std::string& status, access how) {
        json_view made{{"description", meaning},
                       {"headers",
                        {{"X-Request-Id", header_called("request_id")},
                         {"X-Sim-Now", header_called("world_time")}}}};
        if (status == "303") made["headers"]["Location"] = header_called("location");
        // The vendors tell when to come back in ways of their own, or not at all.
        if (status == "429" && how == access::bearer)
            made["headers"]["Retry-After"] = header_called("retry_after");
        if (status == "429" && how == access::marketplace)
            made["headers"]["X-Rate-Limit-Reset"] = header_called("rate_limit_reset");
        return made;
    }

    json_view response_of(const std::string& name, const std::string& status, access how) {
        const auto& schema = components("schemas").at(name);
        auto made = response(schema.value("description", name), status, how);
        made["content"][schema.value("contentMediaType", "application/json")] = {
            {"schema", schema_called(name)}};
        return made;
    }

    /// Where errors have a code, those that may be met are its words.
    void add_error_codes() {
        for (auto& [errors, codes] : codes_) {
            const auto shape = components("schemas").at(errors).dump();
            if (shape.find(errors + "_code") == std::string::npos) continue;
            const bool of_the_domain = codes.erase("refusal") != 0;
            json_view own{{"type", "string"}, {"enum", codes}};
            components("schemas")[errors + "_code"] =
                of_the_domain ? json_view{{"anyOf", {own, schema_called("refusal")}}} : own;
        }
    }

    json_view document_;
    std::map<std::string, description> described_;
    std::map<std::string, std::set<std::string>> codes_;
};

}  // namespace

const std::string& openapi_document() {
    static const auto text = writer().write().dump(2);
    return text;
}

}  // namespace giftsim::fakeserver
