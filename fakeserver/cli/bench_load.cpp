// SPDX-License-Identifier: MIT
// Somebody to send to, somewhere to send, then the load itself.
#include "fakeserver/cli/bench_load.hpp"

#include "fakeserver/cli/first_world.hpp"
#include "fakeserver/load/generator.hpp"
#include "fakeserver/load/requests.hpp"
#include "fakeserver/load/results_html.hpp"
#include "fakeserver/load/results_json.hpp"
#include "fakeserver/load/results_text.hpp"
#include "sim/counted.hpp"

#include <boost/system/system_error.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <ostream>
#include <stdexcept>

namespace giftsim {
namespace {

namespace load = fakeserver::load;

std::string words_of(const load::members& who, const load::load_plan& plan) {
    auto text =
        fmt::format("{} of {}, each read {}", sim::counted(who.size(), "member"),
                    sim::counted(who.populations(), "population"),
                    plan.gets_per_post == 1 ? "once" : sim::counted(plan.gets_per_post, "time"));
    if (who.left_out() != 0)
        text += fmt::format("; {} left out, which the sends API cannot ask for",
                            sim::counted(who.left_out(), "population"));
    return text;
}

std::string words_of(const load::destination& to, bool is_own_server) {
    auto text = to.where().url;
    if (is_own_server) text = "a server in this process, " + text;
    if (!to.world().empty()) text += fmt::format(", world {} made for it", to.world());
    return text;
}

/// Our own, where none was named.
std::unique_ptr<first_world> server_for(const wanted_load& wanted, std::ostream& err) {
    if (wanted.where) return nullptr;
    serve_arguments empty_world;
    empty_world.listen = "127.0.0.1:0";
    empty_world.preset = "empty";
    auto own = make_first_world(empty_world, "frozen", err);
    own->server->start();
    return own;
}

load::load_options options_for(const wanted_load& wanted, std::ostream& err) {
    load::load_options options;
    options.heeds_signals = true;
    if (wanted.progress)
        options.progress = [&](const load::results& so_far, load::moment now) {
            err << '\r' << load::progress_text(so_far, wanted.plan, now) << "\x1b[K" << std::flush;
        };
    return options;
}

std::string text_in(report_format format, const load::results& from, const load::setting& of) {
    return format == report_format::json ? load::json_of(from, of) : load::html_of(from, of);
}

void tell_all(const load::results& from, const load::setting& of, const wanted_load& wanted,
              std::ostream& out) {
    const auto paint = wanted.colour ? sim::palette::colours() : sim::palette{};
    bool output_is_taken = false;
    for (const auto& each : wanted.reports) {
        const auto text = text_in(each.format, from, of);
        if (each.goes_to_output()) {
            out << text;
            output_is_taken = true;
            continue;
        }
        std::ofstream file{each.file, std::ios::binary};
        file << text << std::flush;
        if (!file) throw std::runtime_error(fmt::format("{} takes no report", each.file));
    }
    if (!output_is_taken) out << load::text_of(from, of, paint);
}

}  // namespace

exit_code bench_load(const sim::scenario& plan, const wanted_load& wanted, std::ostream& out,
                     std::ostream& err) {
    load::members who(plan);
    if (who.empty()) {
        err << fmt::format(
            "{}: there is nobody to send anything: a load needs a step {{\"population\": {{…}}}} "
            "of "
            "sends by a campaign of Sendoso{}\n",
            plan.file, who.left_out() == 0 ? "" : "; those that there are, are others");
        return exit_code::usage;
    }
    try {
        const auto own = server_for(wanted, err);
        load::destination to(own ? load::parse_place(own->url()).value() : *wanted.where, plan,
                             wanted.as);
        load::requests asked(to.where(), to.token(), who, wanted.plan.gets_per_post,
                             to.try_one(who));
        const auto came = load::run_load(wanted.plan, to.where(), asked, options_for(wanted, err));
        if (wanted.progress) err << "\r\x1b[K" << std::flush;
        const load::setting of{.plan = wanted.plan,
                               .program = program_name(),
                               .scenario = plan.name,
                               .against = words_of(to, own != nullptr),
                               .members = words_of(who, wanted.plan),
                               .command = wanted.command,
                               .goals = wanted.goals};
        tell_all(came, of, wanted, out);
        const bool all_met = std::all_of(wanted.goals.begin(), wanted.goals.end(),
                                         [&](const auto& each) { return each.is_met(came); });
        return all_met ? exit_code::ok : exit_code::failed;
    } catch (const sim::exchange_failed& failed) {
        err << fmt::format("{}: {}\n", plan.file, failed.what());
    } catch (const boost::system::system_error& failed) {
        err << fmt::format("{}: {}\n", plan.file, failed.code().message());
    } catch (const cannot_serve& wrong) {
        err << wrong.what() << '\n';
        return wrong.how();
    }
    return exit_code::failed;
}

}  // namespace giftsim
