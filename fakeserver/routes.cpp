// SPDX-License-Identifier: MIT
// The surfaces bring their own rows; their patterns are sorted into a tree once.
#include "fakeserver/routes.hpp"

#include "fakeserver/control/routes.hpp"
#include "fakeserver/core_api/routes.hpp"
#include "fakeserver/marketplace_api/routes.hpp"
#include "fakeserver/oauth/credentials.hpp"
#include "fakeserver/oauth/routes.hpp"
#include "fakeserver/pages/routes.hpp"
#include "fakeserver/reachdesk_api/routes.hpp"
#include "fakeserver/route_tree.hpp"
#include "fakeserver/scim_api/routes.hpp"
#include "fakeserver/sends_api/routes.hpp"
#include "fakeserver/ui/routes.hpp"
#include "fakeserver/world/mint.hpp"
#include "sim/json/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim::fakeserver {
namespace {

struct cut_route {
    const route* row;
    std::vector<std::string_view> segments;
};

const std::vector<route>& all_rows() {
    static const std::vector<route> rows = [] {
        std::vector<route> all;
        for (const auto part :
             {sends_api_routes(), oauth_routes(), core_api_routes(), marketplace_routes(),
              scim_routes(), reachdesk_routes(), page_routes(), ui_routes(), control_routes()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return rows;
}

/// In the order in which they are asked: what is written out goes before parameters, so that {act}
/// does not hide a name.
const std::vector<cut_route>& cut_rows() {
    static const std::vector<cut_route> rows = [] {
        std::vector<cut_route> all;
        for (const auto& row : all_rows()) all.push_back({&row, segments_of(row.pattern)});
        std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
            return std::count_if(a.segments.begin(), a.segments.end(), is_parameter) <
                   std::count_if(b.segments.begin(), b.segments.end(), is_parameter);
        });
        return all;
    }();
    return rows;
}

/// Knows the places of cut_rows().
const route_tree& tree() {
    static const route_tree made = [] {
        route_tree all;
        for (std::size_t i = 0; i < cut_rows().size(); ++i) all.add(cut_rows()[i].segments, i);
        return all;
    }();
    return made;
}

arguments arguments_of(const cut_route& of, const http::request& in) {
    arguments args;
    for (std::size_t i = 0; i < of.segments.size(); ++i)
        if (is_parameter(of.segments[i])) args.emplace_back(in.path[i]);
    return args;
}

/// All but the world.
matched match_route(const http::request& in) {
    const auto wanted = in.how == http::method::head ? http::method::get : in.how;
    matched result;
    for (const auto place : tree().fitting(in.path)) {
        const auto& each = cut_rows()[place];
        if (each.row->how == wanted) {
            result.found = each.row;
            result.args = arguments_of(each, in);
            return result;
        }
        const auto method = http::name(each.row->how);
        if (result.allowed.find(method) != std::string::npos) continue;
        result.allowed += result.allowed.empty() ? "" : ", ";
        result.allowed += method;
    }
    return result;
}

std::uint32_t number_of(std::string_view text) {
    const bool is_secret = text.find('.') != std::string_view::npos;
    return is_secret ? 0 : claimed_world(std::string(text) + ".");
}

std::string_view bearer_of(const http::request& in) {
    auto text = in.header("authorization");
    const auto space = text.find(' ');
    return space == std::string_view::npos ? text : text.substr(space + 1);
}

std::uint32_t world_claimed(const http::request& in, const matched& by) {
    // What does not exist is noted in the world whose token was shown.
    if (by.found == nullptr) return claimed_world(bearer_of(in));
    switch (by.found->reached_by) {
        case access::open:
        case access::control:
            return 0;
        case access::control_world:
            return number_of(by.args.front());
        case access::client:
            return claimed_world(client_credentials_of(in).id);
        case access::bearer:
        case access::core:
        case access::marketplace:
        case access::scim:
        case access::organisation:
            return claimed_world(bearer_of(in));
        case access::link:
            return claimed_world(by.args.back());
        case access::consent:
            return claimed_world(client_asking_consent(in));
    }
    return 0;
}

}  // namespace

std::span<const route> routes() { return all_rows(); }

matched match(const http::request& in) {
    auto result = match_route(in);
    result.world = world_claimed(in, result);
    return result;
}

std::string near_miss(const http::request& in) {
    std::vector<std::string> paths;
    std::vector<const route*> rows;
    for (const auto& each : cut_rows()) {
        if (each.segments.size() != in.path.size()) continue;
        std::string path;
        for (std::size_t i = 0; i < in.path.size(); ++i)
            path += fmt::format("/{}", is_parameter(each.segments[i]) ? std::string_view(in.path[i])
                                                                      : each.segments[i]);
        paths.push_back(std::move(path));
        rows.push_back(each.row);
    }
    const std::vector<std::string_view> candidates(paths.begin(), paths.end());
    const auto asked = fmt::format("/{}", fmt::join(in.path, "/"));
    const auto meant = sim::json::nearest(asked, candidates);
    if (!meant) return {};
    // Of a path's several methods the one that was used, else the first.
    std::size_t chosen = paths.size();
    for (std::size_t i = 0; i < paths.size(); ++i)
        if (paths[i] == *meant && (chosen == paths.size() || rows[i]->how == in.how)) chosen = i;
    return fmt::format("{} {}", http::name(rows[chosen]->how), paths[chosen]);
}

}  // namespace giftsim::fakeserver
