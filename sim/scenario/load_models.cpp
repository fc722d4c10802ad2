// SPDX-License-Identifier: MIT
// One reader per model. Figures that are left out are those of by_promise().
#include "sim/scenario/load_models.hpp"

#include "sim/json/convert.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/conversions.hpp"

#include <string>

namespace giftsim::sim {
namespace {

using json::object_reader;
using json::problems;
using json::value;

constexpr std::size_t by_sla = 1;

void read_figures(warehouse_model& model, object_reader& in) {
    model.issues = in.take_as("issues", as_ratio).value_or(model.issues);
    model.issue_after = in.take_as("issue_after", as_delay).value_or(model.issue_after);
    model.issue_length = in.take_as("issue_length", as_delay).value_or(model.issue_length);
    model.fails = in.take_as("fails", as_ratio).value_or(model.fails);
}

void read_figures(carrier_model& model, object_reader& in) {
    model.undeliverable = in.take_as("undeliverable", as_ratio).value_or(model.undeliverable);
    model.transit = in.take_as("transit", as_delay).value_or(model.transit);
    model.way_back = in.take_as("way_back", as_delay).value_or(model.way_back);
}

void read_figures(amazon_model& model, object_reader& in) {
    model.ships = in.take_as("ships", as_delay).value_or(model.ships);
    model.arrives = in.take_as("arrives", as_delay).value_or(model.arrives);
}

void read_figures(approver_model& model, object_reader& in) {
    model.approves = in.take_as("approves", as_ratio).value_or(model.approves);
    model.after = in.take_as("after", as_delay).value_or(model.after);
}

/// One model: a word, or figures of its own, and then it acts.
template <class Model>
void read_model(object_reader& models, std::string_view key, Model usual, Model& into,
                problems& found) {
    const auto* from = models.take(key);
    if (from == nullptr) return;
    usual.acts = true;
    if (from->kind == json::value_kind::object) {
        object_reader in(*from, models.pointer_to(key), found);
        read_figures(usual, in);
        in.finish();
        into = usual;
    } else if (models.take_as(key, json::one_of(model_words)) == by_sla) {
        into = usual;
    }
}

}  // namespace

std::optional<vendors> as_vendors(const value& from, std::string_view pointer, problems& found) {
    if (from.kind != json::value_kind::object) {
        const auto word = json::one_of(model_words)(from, pointer, found);
        if (!word) return std::nullopt;
        return *word == by_sla ? by_promise() : vendors{};
    }
    const auto before = found.size();
    const auto usual = by_promise();
    vendors read;
    object_reader in(from, std::string(pointer), found);
    read_model(in, "warehouse", usual.warehouse, read.warehouse, found);
    read_model(in, "carrier", usual.carrier, read.carrier, found);
    read_model(in, "amazon", usual.amazon, read.amazon, found);
    read_model(in, "approver", usual.approver, read.approver, found);
    in.finish();
    if (found.size() != before) return std::nullopt;
    return read;
}

}  // namespace giftsim::sim
