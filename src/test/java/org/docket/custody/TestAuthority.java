package org.docket.custody;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamping authority on a port of this machine, with a root of its own. */
final class TestAuthority implements AutoCloseable {

    private static final String ALGORITHM = "SHA256withECDSA";

    private final HttpServer server;
    private final X509Certificate root;
    private final X509Certificate own;
    private final KeyPair keys = keys();
    private final AtomicLong serial = new AtomicLong();
    private volatile UnaryOperator<byte[]> mischief = UnaryOperator.identity();
    private volatile boolean silent;

    TestAuthority() throws Exception {
        KeyPair rootKeys = keys();
        root = certificate("CN=Test root", rootKeys, "CN=Test root", rootKeys, true);
        own = certificate("CN=Test authority", keys, "CN=Test root", rootKeys, false);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    Path certificates(Path folder) throws IOException {
        var pem = new StringWriter();
        try (var writer = new JcaPEMWriter(pem)) {
            writer.writeObject(root);
        }
        return Files.writeString(Files.createTempFile(folder, "root", ".pem"), pem.toString());
    }

    /** What it does to its answers from now on. */
    void answers(UnaryOperator<byte[]> how) {
        mischief = how;
    }

    void silent(boolean isSilent) {
        silent = isSilent;
    }

    long asked() {
        return serial.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (silent) {
                return;
            }
            byte[] answer = mischief.apply(stamp(exchange.getRequestBody().readAllBytes()));
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    byte[] stamp(byte[] question) {
        try {
            var signer = new JcaSimpleSignerInfoGeneratorBuilder().build(ALGORITHM, keys.getPrivate(), own);
            var digest = new JcaDigestCalculatorProviderBuilder().build().get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256));
            var tokens = new TimeStampTokenGenerator(signer, digest, new ASN1ObjectIdentifier("1.2.3.4.1"));
            tokens.addCertificates(new JcaCertStore(List.of(own, root)));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(new TimeStampRequest(question), BigInteger.valueOf(serial.incrementAndGet()), new Date()).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TSPException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("EC").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(String subject, KeyPair its, String issuer, KeyPair issuers, boolean root) throws Exception {
        Instant now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(new X500Principal(issuer), BigInteger.valueOf(root ? 1 : 2), Date.from(now.minus(1, ChronoUnit.DAYS)),
                Date.from(now.plus(1, ChronoUnit.DAYS)), new X500Principal(subject), its.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(root));
        if (!root) {
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(issuers.getPrivate())));
    }
}
