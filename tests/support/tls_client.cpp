// SPDX-License-Identifier: MIT
// OpenSSL on a blocking socket.
#include "tests/support/tls_client.hpp"

#include "fakeserver/tls/openssl.hpp"
#include "tests/support/receiving.hpp"

#include <boost/asio/error.hpp>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <stdexcept>

namespace giftsim::testing {
namespace {

struct release {
    void operator()(SSL* what) const { SSL_free(what); }
    void operator()(SSL_CTX* what) const { SSL_CTX_free(what); }
};

int connected_to(std::uint16_t port) {
    const int made = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval minute{60, 0};
    for (const int what : {SO_RCVTIMEO, SO_SNDTIMEO})
        ::setsockopt(made, SOL_SOCKET, what, &minute, sizeof minute);
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_port = htons(port);
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(made, reinterpret_cast<const sockaddr*>(&at), sizeof at) == 0) return made;
    ::close(made);
    throw std::runtime_error("nobody listens");
}

bool is_ip_address(const std::string& host) {
    return host.find_first_not_of("0123456789.") == std::string::npos;
}

}  // namespace

struct tls_client::connection {
    explicit connection(std::uint16_t port) : socket(connected_to(port)) {}
    connection(const connection&) = delete;
    connection& operator=(const connection&) = delete;
    ~connection() { ::close(socket); }

    template <class Buffers>
    std::size_t read_some(const Buffers& into, boost::system::error_code& failed) {
        const boost::asio::mutable_buffer to = *boost::asio::buffer_sequence_begin(into);
        std::size_t got = 0;
        failed = {};
        if (SSL_read_ex(ssl.get(), to.data(), to.size(), &got) != 1)
            failed = boost::asio::error::eof;
        ERR_clear_error();
        return got;
    }
    template <class Buffers>
    std::size_t read_some(const Buffers& into) {
        boost::system::error_code failed;
        const auto got = read_some(into, failed);
        if (failed) throw boost::system::system_error(failed);
        return got;
    }

    int socket;
    std::unique_ptr<SSL_CTX, release> context{SSL_CTX_new(TLS_client_method())};
    std::unique_ptr<SSL, release> ssl{};
    boost::beast::flat_buffer buffer{};
};

tls_client::tls_client(std::uint16_t port, const tls_wish& wish)
    : open_(std::make_unique<connection>(port)) {
    auto* context = open_->context.get();
    const auto from = fakeserver::bio_of(wish.ca);
    const auto ca = fakeserver::next_certificate(*from);
    (void)fakeserver::openssl_complaint();
    if (ca) X509_STORE_add_cert(SSL_CTX_get_cert_store(context), ca.get());
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    if (wish.newest != 0) {
        SSL_CTX_set_security_level(context, 0);
        SSL_CTX_set_min_proto_version(context, TLS1_VERSION);
        SSL_CTX_set_max_proto_version(context, wish.newest);
    }
    open_->ssl.reset(SSL_new(context));
    auto* ssl = open_->ssl.get();
    if (is_ip_address(wish.host)) {
        X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), wish.host.c_str());
    } else {
        SSL_set1_host(ssl, wish.host.c_str());
        // The macro for this casts as C does.
        SSL_ctrl(ssl, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
                 const_cast<char*>(wish.host.c_str()));
    }
    if (!wish.protocols.empty())
        SSL_set_alpn_protos(ssl, reinterpret_cast<const unsigned char*>(wish.protocols.data()),
                            static_cast<unsigned>(wish.protocols.size()));
    SSL_set_fd(ssl, open_->socket);
    if (SSL_connect(ssl) != 1) throw std::runtime_error(fakeserver::openssl_complaint());
}

tls_client::tls_client(tls_client&&) noexcept = default;
tls_client::~tls_client() = default;

bool tls_client::send(std::string_view bytes) {
    std::size_t written = 0;
    const bool sent = SSL_write_ex(open_->ssl.get(), bytes.data(), bytes.size(), &written) == 1;
    ERR_clear_error();
    return sent;
}

received tls_client::receive(bool to_head) { return receive_from(*open_, open_->buffer, to_head); }

tls_client::end tls_client::ended() {
    if (open_->buffer.size() != 0) return end::more;
    char next = 0;
    boost::system::error_code failed;
    if (open_->read_some(boost::asio::buffer(&next, 1), failed) != 0) return end::more;
    const bool said = (SSL_get_shutdown(open_->ssl.get()) & SSL_RECEIVED_SHUTDOWN) != 0;
    return said ? end::goodbye : end::cut;
}

std::string tls_client::version() const { return SSL_get_version(open_->ssl.get()); }

std::string tls_client::protocol() const {
    const unsigned char* name = nullptr;
    unsigned length = 0;
    SSL_get0_alpn_selected(open_->ssl.get(), &name, &length);
    return {reinterpret_cast<const char*>(name), length};
}

}  // namespace giftsim::testing
