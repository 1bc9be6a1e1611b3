package org.docket.custody;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * A time-stamp token (RFC 3161 section 2.4.2): somebody's signature under a hash and the time at which they had it.
 *
 * @param encoded in DER
 * @param at the time that it says
 * @param serial its number at the authority
 * @param signer whose certificate signed it, as a distinguished name
 */
record StampToken(byte[] encoded, String sha256, Instant at, BigInteger serial, String signer, X509Certificate certificate, List<X509Certificate> others) {

    /** What keeps a token from being one. */
    static final class NotAToken extends Exception {

        private static final long serialVersionUID = 1;

        NotAToken(String reason, Throwable cause) {
            super(reason, cause);
        }
    }

    /** Reads a token and checks its signature against the certificate in it; whether that is to be believed is {@link #isVouchedForBy}. */
    static StampToken read(byte[] encoded) throws NotAToken {
        try {
            var token = new TimeStampToken(new CMSSignedData(encoded));
            List<X509Certificate> certificates = certificates(token);
            X509Certificate signer = certificates.stream().filter(found -> isSigner(token, found)).findFirst()
                    .orElseThrow(() -> new NotAToken("its certificate is not in it", null));
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            if (!token.getTimeStampInfo().getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)) {
                throw new NotAToken("it stands for another hash than SHA-256", null);
            }
            return new StampToken(encoded, HexFormat.of().formatHex(token.getTimeStampInfo().getMessageImprintDigest()),
                    token.getTimeStampInfo().getGenTime().toInstant(), token.getTimeStampInfo().getSerialNumber(),
                    signer.getSubjectX500Principal().getName(), signer, certificates);
        } catch (TSPException | CMSException | IOException | OperatorCreationException | GeneralSecurityException | IllegalArgumentException e) {
            throw new NotAToken("its signature does not hold", e);
        }
    }

    boolean isVouchedForBy(TrustAnchors anchors) {
        return anchors.vouchFor(certificate, others, at);
    }

    private static List<X509Certificate> certificates(TimeStampToken token) throws GeneralSecurityException {
        var found = new ArrayList<X509Certificate>();
        for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
            found.add(new JcaX509CertificateConverter().getCertificate(holder));
        }
        return found;
    }

    private static boolean isSigner(TimeStampToken token, X509Certificate certificate) {
        return token.getSID().getSerialNumber().equals(certificate.getSerialNumber())
                && Arrays.equals(encoded(token), certificate.getIssuerX500Principal().getEncoded());
    }

    private static byte[] encoded(TimeStampToken token) {
        try {
            return token.getSID().getIssuer().getEncoded();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
