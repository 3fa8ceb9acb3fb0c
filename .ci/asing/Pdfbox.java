import java.io.*;
import java.security.*;
import java.security.cert.*;
import java.util.*;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.*;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.*;

/** PDFBox signs, and Bouncy Castle writes the CMS as it does by itself, in BER: Pdfbox IN.pdf OUT.pdf FILE.p12 PASSWORD */
public class Pdfbox {
    public static void main(String[] kata) throws Exception {
        char[] sandi = kata[3].toCharArray();
        KeyStore simpanan = KeyStore.getInstance("PKCS12");
        simpanan.load(new FileInputStream(kata[2]), sandi);
        String nama = simpanan.aliases().nextElement();
        List<java.security.cert.Certificate> rantai = Arrays.asList(simpanan.getCertificateChain(nama));
        X509Certificate sendiri = (X509Certificate) rantai.get(0);
        PrivateKey kunci = (PrivateKey) simpanan.getKey(nama, sandi);
        String cara = kunci.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";

        CMSSignedDataGenerator pembuat = new CMSSignedDataGenerator();
        pembuat.addSignerInfoGenerator(
            new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                .build(new JcaContentSignerBuilder(cara).build(kunci), sendiri));
        pembuat.addCertificates(new JcaCertStore(rantai));

        PDSignature tanda = new PDSignature();
        tanda.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        tanda.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
        tanda.setSignDate(Calendar.getInstance());
        try (PDDocument berkas = PDDocument.load(new File(kata[0])); OutputStream keluar = new FileOutputStream(kata[1])) {
            berkas.addSignature(tanda, isi -> {
                try {
                    CMSTypedData data = new CMSProcessableByteArray(isi.readAllBytes());
                    return pembuat.generate(data, false).getEncoded();
                } catch (CMSException galat) {
                    throw new IOException(galat);
                }
            });
            berkas.saveIncremental(keluar);
        }
    }
}
