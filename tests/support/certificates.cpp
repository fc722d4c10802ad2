// SPDX-License-Identifier: MIT
// OpenSSL's own verification says what a client would.
#include "tests/support/certificates.hpp"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace giftsim::testing {
namespace {

using fakeserver::bio_ptr;
using fakeserver::certificate_ptr;
using fakeserver::key_ptr;
using fakeserver::must;

certificate_ptr certificate_of(const std::string& pem) {
    const auto from = fakeserver::bio_of(pem);
    auto read = fakeserver::next_certificate(*from);
    must(read != nullptr, "certificate");
    return read;
}

key_ptr key_of(const std::string& pem) {
    auto read = fakeserver::key_in(pem);
    must(read != nullptr, "key");
    return read;
}

std::string text_in(BIO& memory) {
    char* begin = nullptr;
    const auto length = BIO_get_mem_data(&memory, &begin);
    return {begin, static_cast<std::size_t>(length)};
}

bool is_address(const std::string& host) {
    return host.find(':') != std::string::npos ||
           host.find_first_not_of("0123456789.") == std::string::npos;
}

/// The subject is no host: one that looked like a host would be taken for a second name.
void name(X509& certificate, const std::string& host) {
    const auto* text = reinterpret_cast<const unsigned char*>("a server");
    must(X509_NAME_add_entry_by_txt(X509_get_subject_name(&certificate), "CN", MBSTRING_UTF8, text,
                                    -1, -1, 0) == 1,
         "name");
    const auto spoken_for = (is_address(host) ? "IP:" : "DNS:") + host;
    X509_EXTENSION* made =
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, spoken_for.c_str());
    must(made != nullptr && X509_add_ext(&certificate, made, -1) == 1, "alternative name");
    X509_EXTENSION_free(made);
}

}  // namespace

certificate_and_key make_certificate(const certificate_wish& wish,
                                     const certificate_and_key* issuer) {
    const key_ptr key(wish.rsa_bits == 0 ? EVP_EC_gen("P-256") : EVP_RSA_gen(wish.rsa_bits));
    const certificate_ptr made(X509_new());
    must(key != nullptr && made != nullptr, "certificate");
    X509_set_version(made.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 7);
    X509_time_adj_ex(X509_getm_notBefore(made.get()), wish.first_day, 0, nullptr);
    X509_time_adj_ex(X509_getm_notAfter(made.get()), wish.last_day, 0, nullptr);
    X509_set_pubkey(made.get(), key.get());
    name(*made, wish.name);
    const auto above = issuer == nullptr ? nullptr : certificate_of(issuer->certificate);
    const auto signs = issuer == nullptr ? nullptr : key_of(issuer->key);
    X509_set_issuer_name(made.get(), X509_get_subject_name(above ? above.get() : made.get()));
    must(X509_sign(made.get(), signs ? signs.get() : key.get(), EVP_sha256()) != 0, "signature");
    return {fakeserver::to_pem(*made), fakeserver::to_pem(*key)};
}

std::string encrypted(const std::string& key) {
    const auto own = key_of(key);
    const bio_ptr into(BIO_new(BIO_s_mem()));
    const char* password = "sesame";
    must(PEM_write_bio_PKCS8PrivateKey(into.get(), own.get(), EVP_aes_128_cbc(), password, 6,
                                       nullptr, nullptr) == 1,
         "key");
    return text_in(*into);
}

std::string certificate_as_der(const std::string& pem) {
    const bio_ptr into(BIO_new(BIO_s_mem()));
    must(i2d_X509_bio(into.get(), certificate_of(pem).get()) == 1, "certificate");
    return text_in(*into);
}

std::string key_as_der(const std::string& pem) {
    const bio_ptr into(BIO_new(BIO_s_mem()));
    must(i2d_PrivateKey_bio(into.get(), key_of(pem).get()) == 1, "key");
    return text_in(*into);
}

bool is_trusted(const std::string& ca, const std::string& certificate, const std::string& host,
                std::time_t now) {
    const std::unique_ptr<X509_STORE, decltype(&X509_STORE_free)> store(X509_STORE_new(),
                                                                        X509_STORE_free);
    const std::unique_ptr<X509_STORE_CTX, decltype(&X509_STORE_CTX_free)> trial(
        X509_STORE_CTX_new(), X509_STORE_CTX_free);
    const auto trusted = certificate_of(ca), shown = certificate_of(certificate);
    must(X509_STORE_add_cert(store.get(), trusted.get()) == 1 &&
             X509_STORE_CTX_init(trial.get(), store.get(), shown.get(), nullptr) == 1,
         "store");
    auto* how = X509_STORE_CTX_get0_param(trial.get());
    X509_VERIFY_PARAM_set_time(how, now);
    X509_VERIFY_PARAM_set_purpose(how, X509_PURPOSE_SSL_SERVER);
    if (is_address(host))
        X509_VERIFY_PARAM_set1_ip_asc(how, host.c_str());
    else
        X509_VERIFY_PARAM_set1_host(how, host.c_str(), host.size());
    return X509_verify_cert(trial.get()) == 1;
}

}  // namespace giftsim::testing
