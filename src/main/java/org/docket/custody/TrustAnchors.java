package org.docket.custody;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;

/** The certificates that are believed. */
record TrustAnchors(Set<TrustAnchor> believed) {

    TrustAnchors {
        believed = Set.copyOf(believed);
    }

    /** Of a file in PEM, with as many certificates as it has. */
    static TrustAnchors read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(file)) {
            return new TrustAnchors(CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .map(found -> new TrustAnchor((X509Certificate) found, null))
                    .collect(Collectors.toSet()));
        }
    }

    /**
     * Whether {@code signer} leads to one of them, as it was at {@code instant}: a token outlives the certificate that signed it (RFC 3161
     * appendix B). Whether it was revoked is not asked.
     *
     * @param others the certificates that came with it
     */
    boolean vouchFor(X509Certificate signer, Collection<X509Certificate> others, Instant instant) {
        if (believed.isEmpty()) {
            return false;
        }
        try {
            var target = new X509CertSelector();
            target.setCertificate(signer);
            var path = new PKIXBuilderParameters(believed, target);
            path.setRevocationEnabled(false);
            path.setDate(Date.from(instant));
            path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
            CertPathBuilder.getInstance("PKIX").build(path);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
