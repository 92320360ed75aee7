import { encode } from 'fast-png';
import type {
  CertificateFile,
  ElectronicCertificate,
} from '../../electron/gateway/electronic-certificate-gateway.ts';

/** One A4 page: what it is, and the watermark across it. Its Chinese is drawn with a font of whoever shows it. */
export function certificatePdf(
  { name, issuer, number }: ElectronicCertificate,
  watermark: CertificateFile['watermark'],
): Uint8Array {
  const mark = `仅供${watermark.purpose}使用 ${watermark.issuer} ${watermark.expiresOn}前有效`;
  const content = [
    `BT /F1 26 Tf 72 740 Td ${hexOf(name)} Tj ET`,
    `BT /F1 14 Tf 72 700 Td ${hexOf(`${issuer}　${number ?? ''}`)} Tj ET`,
    `BT /F1 14 Tf 72 670 Td ${hexOf('演示证照，没有任何效力')} Tj ET`,
    `0.75 g BT /F1 18 Tf 0.87 0.5 -0.5 0.87 90 300 Tm ${hexOf(mark)} Tj ET`,
  ].join('\n');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]);
}

/** A grey sheet with stripes: a picture of nothing in particular. */
export function certificatePng(): Uint8Array {
  const [width, height] = [420, 297];
  const data = Uint8Array.from({ length: width * height }, (_, at) =>
    (Math.floor(at / width) + (at % width)) % 40 < 4 ? 190 : 235,
  );
  return encode({ width, height, data, channels: 1, depth: 8 });
}

function pdfOf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.5\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text + end, 'latin1'));
}

function hexOf(text: string): string {
  return `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}
