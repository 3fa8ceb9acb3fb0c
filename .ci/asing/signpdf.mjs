// node-forge signs, as @signpdf has it: node signpdf.mjs IN.pdf OUT.pdf FILE.p12 PASSWORD
import { readFileSync, writeFileSync } from 'node:fs';
import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { P12Signer } from '@signpdf/signer-p12';
import { SignPdf } from '@signpdf/signpdf';

const [masuk, keluar, p12, passphrase] = process.argv.slice(2);
const pdfBuffer = plainAddPlaceholder({
  pdfBuffer: readFileSync(masuk),
  reason: 'Uji',
  contactInfo: '',
  name: 'Penanda Tangan Uji',
  location: '',
});
const signer = new P12Signer(readFileSync(p12), { passphrase });
writeFileSync(keluar, await new SignPdf().sign(pdfBuffer, signer));
