// SPDX-License-Identifier: MIT
// OpenSSL's objects with owners, and its complaints as text.
#pragma once

#include <memory>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {

struct openssl_release {
    void operator()(EVP_PKEY* what) const { EVP_PKEY_free(what); }
    void operator()(X509* what) const { X509_free(what); }
    void operator()(BIO* what) const { BIO_free_all(what); }
};

using key_ptr = std::unique_ptr<EVP_PKEY, openssl_release>;
using certificate_ptr = std::unique_ptr<X509, openssl_release>;
using bio_ptr = std::unique_ptr<BIO, openssl_release>;

/// The first complaint that OpenSSL has noted on this thread, in its words; all are forgotten.
std::string openssl_complaint();

/// Throws std::runtime_error with the complaint where OpenSSL did not do what it was asked to.
void must(bool done, std::string_view what);

/// A place to read from; `text` must outlive it.
bio_ptr bio_of(std::string_view text);

/// The next certificate in PEM; null if there is none or it is broken.
certificate_ptr next_certificate(BIO& from);

/// A key in PEM; null if there is none, it is broken, or a password guards it.
key_ptr key_in(std::string_view pem);

std::string to_pem(const X509& certificate);
std::string to_pem(const EVP_PKEY& key);

/// "2026-03-04 05:06:07 UTC".
std::string time_text(const ASN1_TIME& when);

}  // namespace giftsim::fakeserver
