// SPDX-License-Identifier: MIT
// Two certificates: the authority's signs itself and the server's.
#include "fakeserver/tls/authority.hpp"

#include "fakeserver/tls/hosts.hpp"

#include <fmt/format.h>

#include <array>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace giftsim::fakeserver {
namespace {

constexpr int authority_days = 3'653;
constexpr int server_days = 397;     ///< what browsers take at most
constexpr long clock_skew = 86'400;  ///< a client's clock may be behind by so many seconds

key_ptr new_key() {
    key_ptr key(EVP_EC_gen("P-256"));
    must(key != nullptr, "key");
    return key;
}

/// 127 bits at random, so never negative.
void number(X509& certificate) {
    std::array<unsigned char, 16> raw{};
    must(RAND_bytes(raw.data(), static_cast<int>(raw.size())) == 1, "serial number");
    raw.front() &= 0x7FU;
    const std::unique_ptr<BIGNUM, decltype(&BN_free)> big(
        BN_bin2bn(raw.data(), static_cast<int>(raw.size()), nullptr), BN_free);
    must(BN_to_ASN1_INTEGER(big.get(), X509_get_serialNumber(&certificate)) != nullptr,
         "serial number");
}

/// Names are told apart by a random end: two authorities in one trust store are two.
std::string random_hex() {
    std::array<unsigned char, 4> raw{};
    must(RAND_bytes(raw.data(), static_cast<int>(raw.size())) == 1, "name");
    return fmt::format("{:02x}{:02x}{:02x}{:02x}", raw[0], raw[1], raw[2], raw[3]);
}

void name(X509& certificate, const std::string& common) {
    const auto* text = reinterpret_cast<const unsigned char*>(common.c_str());
    must(X509_NAME_add_entry_by_txt(X509_get_subject_name(&certificate), "CN", MBSTRING_UTF8, text,
                                    -1, -1, 0) == 1,
         "name");
}

void extend(X509& certificate, X509& issuer, int what, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, &issuer, &certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> made(
        X509V3_EXT_conf_nid(nullptr, &context, what, value.c_str()), X509_EXTENSION_free);
    must(made != nullptr && X509_add_ext(&certificate, made.get(), -1) == 1, value);
}

/// A certificate with everything but extensions and signature.
certificate_ptr begun(EVP_PKEY& key, std::time_t now, int days, const std::string& common) {
    certificate_ptr made(X509_new());
    must(made != nullptr, "certificate");
    must(X509_set_version(made.get(), X509_VERSION_3) == 1, "version");
    number(*made);
    must(X509_time_adj_ex(X509_getm_notBefore(made.get()), 0, -clock_skew, &now) != nullptr &&
             X509_time_adj_ex(X509_getm_notAfter(made.get()), days, 0, &now) != nullptr,
         "times");
    must(X509_set_pubkey(made.get(), &key) == 1, "key");
    name(*made, common);
    return made;
}

std::string limits_of_authority() {
    std::string text = "critical";
    for (const auto each : names_spoken_for) text += fmt::format(",permitted;DNS:{}", each);
    text += ",permitted;IP:127.0.0.1/255.255.255.255";
    text += ",permitted;IP:::1/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff";
    return text;
}

std::string names_of_server() {
    std::string text;
    for (const auto each : names_spoken_for) text += fmt::format("DNS:{},", each);
    for (const auto each : addresses_spoken_for) text += fmt::format("IP:{},", each);
    text.pop_back();
    return text;
}

}  // namespace

authority authority::made(std::time_t now) {
    auto key = new_key();
    auto own = begun(*key, now, authority_days, "giftsim CA " + random_hex());
    must(X509_set_issuer_name(own.get(), X509_get_subject_name(own.get())) == 1, "issuer");
    extend(*own, *own, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    extend(*own, *own, NID_key_usage, "critical,keyCertSign,cRLSign");
    extend(*own, *own, NID_subject_key_identifier, "hash");
    extend(*own, *own, NID_name_constraints, limits_of_authority());
    must(X509_sign(own.get(), key.get(), EVP_sha256()) != 0, "signature");
    return {std::move(key), std::move(own)};
}

std::optional<authority> authority::read(std::string_view text) {
    auto key = key_in(text);
    const auto from = bio_of(text);
    auto own = next_certificate(*from);
    const bool is_one = key && own && X509_check_private_key(own.get(), key.get()) == 1 &&
                        X509_check_ca(own.get()) == 1;
    (void)openssl_complaint();
    if (!is_one) return std::nullopt;
    return authority(std::move(key), std::move(own));
}

bool authority::is_good_at(std::time_t now) const {
    return X509_cmp_time(X509_get0_notBefore(certificate_.get()), &now) < 0 &&
           X509_cmp_time(X509_get0_notAfter(certificate_.get()), &now) > 0;
}

tls_identity authority::vouch(std::time_t now) const {
    const auto key = new_key();
    const auto made = begun(*key, now, server_days, "giftsim");
    const auto* last = X509_get0_notAfter(certificate_.get());
    if (ASN1_TIME_compare(X509_get0_notAfter(made.get()), last) > 0)
        must(X509_set1_notAfter(made.get(), last) == 1, "times");
    must(X509_set_issuer_name(made.get(), X509_get_subject_name(certificate_.get())) == 1,
         "issuer");
    extend(*made, *certificate_, NID_basic_constraints, "critical,CA:FALSE");
    extend(*made, *certificate_, NID_key_usage, "critical,digitalSignature");
    extend(*made, *certificate_, NID_ext_key_usage, "serverAuth");
    extend(*made, *certificate_, NID_subject_key_identifier, "hash");
    extend(*made, *certificate_, NID_authority_key_identifier, "keyid:always");
    extend(*made, *certificate_, NID_subject_alt_name, names_of_server());
    must(X509_sign(made.get(), key_.get(), EVP_sha256()) != 0, "signature");
    return {to_pem(*made), to_pem(*key)};
}

}  // namespace giftsim::fakeserver
