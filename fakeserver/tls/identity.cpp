// SPDX-License-Identifier: MIT
// Each file is looked at for itself, then both together; OpenSSL has the last word.
#include "fakeserver/tls/identity.hpp"

#include "fakeserver/tls/openssl.hpp"
#include "fakeserver/tls/whole_file.hpp"

#include <fmt/format.h>

#include <cstring>
#include <openssl/ssl.h>
#include <optional>
#include <vector>

namespace giftsim::fakeserver {
namespace {

/// What was found wrong, a line each.
class findings {
public:
    template <class... Args>
    void add(fmt::format_string<Args...> form, Args&&... args) {
        text_ += (text_.empty() ? "" : "\n") + fmt::format(form, std::forward<Args>(args)...);
    }
    void throw_if_any() const {
        if (!text_.empty()) throw bad_certificate(text_);
    }

private:
    std::string text_;
};

std::optional<std::string> text_of(const std::string& file, std::string_view role,
                                   findings& found) {
    auto read = read_whole(file);
    if (!read.text)
        found.add("{} {}: it cannot be read: {}", role, file, std::strerror(read.error));
    return std::move(read.text);
}

bool is_der(const std::string& text) { return text.starts_with('\x30'); }

std::vector<certificate_ptr> certificates_in(const std::string& text) {
    std::vector<certificate_ptr> all;
    const auto from = bio_of(text);
    for (auto each = next_certificate(*from); each; each = next_certificate(*from))
        all.push_back(std::move(each));
    (void)openssl_complaint();
    return all;
}

std::vector<certificate_ptr> read_chain(const std::string& file, const std::string& text,
                                        findings& found) {
    auto all = certificates_in(text);
    if (all.empty() && is_der(text))
        found.add(
            "--tls-cert {}: this is DER, and PEM is wanted: openssl x509 -inform der -in {} "
            "-out FILE.pem",
            file, file);
    else if (all.empty())
        found.add(
            "--tls-cert {}: there is no certificate in it; PEM is wanted, which begins with "
            "-----BEGIN CERTIFICATE-----",
            file);
    return all;
}

key_ptr read_key(const std::string& file, const std::string& text, findings& found) {
    auto key = key_in(text);
    (void)openssl_complaint();
    if (key) return key;
    if (text.find("ENCRYPTED") != std::string::npos)
        found.add(
            "--tls-key {}: a password guards it, and nobody is there to type it: openssl "
            "pkey -in {} -out FILE.pem",
            file, file);
    else if (is_der(text))
        found.add(
            "--tls-key {}: this is DER, and PEM is wanted: openssl pkey -inform der -in {} "
            "-out FILE.pem",
            file, file);
    else
        found.add(
            "--tls-key {}: there is no key in it; PEM is wanted, which begins with "
            "-----BEGIN PRIVATE KEY-----",
            file);
    return nullptr;
}

void check_times(const X509& own, const std::string& file, std::time_t now, findings& found) {
    const auto* first = X509_get0_notBefore(&own);
    const auto* last = X509_get0_notAfter(&own);
    if (X509_cmp_time(last, &now) < 0)
        found.add("--tls-cert {}: it expired on {}; no client would take it", file,
                  time_text(*last));
    if (X509_cmp_time(first, &now) > 0)
        found.add("--tls-cert {}: it is not good before {}; no client would take it", file,
                  time_text(*first));
}

void check_pair(const std::vector<certificate_ptr>& chain, const EVP_PKEY& key,
                const std::string& certificate_file, const std::string& key_file, findings& found) {
    for (std::size_t place = 0; place < chain.size(); ++place) {
        if (X509_check_private_key(chain[place].get(), &key) != 1) continue;
        if (place != 0)
            found.add(
                "--tls-cert {}: the certificate of {} is number {} in it; the server's own "
                "must come first",
                certificate_file, key_file, place + 1);
        return;
    }
    found.add("--tls-key {}: it is not the key of the certificate in {}", key_file,
              certificate_file);
}

/// Too short a key, say.
void check_with_openssl(X509& own, const std::string& file, findings& found) {
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> trial(SSL_CTX_new(TLS_server_method()),
                                                                  SSL_CTX_free);
    must(trial != nullptr, "TLS");
    if (SSL_CTX_use_certificate(trial.get(), &own) != 1)
        found.add("--tls-cert {}: OpenSSL does not take it: {}", file, openssl_complaint());
}

}  // namespace

tls_identity read_identity(const std::string& certificate_file, const std::string& key_file,
                           std::time_t now) {
    findings found;
    const auto chain_text = text_of(certificate_file, "--tls-cert", found);
    const auto key_text = text_of(key_file, "--tls-key", found);
    std::vector<certificate_ptr> chain;
    if (chain_text) chain = read_chain(certificate_file, *chain_text, found);
    const auto key = key_text ? read_key(key_file, *key_text, found) : nullptr;
    if (!chain.empty()) check_times(*chain.front(), certificate_file, now, found);
    if (!chain.empty() && key) check_pair(chain, *key, certificate_file, key_file, found);
    (void)openssl_complaint();
    if (!chain.empty()) check_with_openssl(*chain.front(), certificate_file, found);
    found.throw_if_any();
    return {*chain_text, *key_text};
}

}  // namespace giftsim::fakeserver
