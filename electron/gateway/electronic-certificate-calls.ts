import {
  certificateFile,
  certificatesAnswer,
  type ElectronicCertificateGateway,
} from './electronic-certificate-gateway.ts';
import { longestMaterialBytes } from './http-exchange.ts';
import { identifiedBody, type Send } from './platform-call.ts';
import { jsonBody } from './read-answer.ts';

export function electronicCertificateCalls(send: Send): ElectronicCertificateGateway {
  return {
    electronicCertificates: (question) =>
      send(
        {
          ...{ name: 'electronicCertificates', path: '/v1/electronic-certificates', isQuestion: true },
          body: identifiedBody(question),
        },
        jsonBody(certificatesAnswer),
      ),
    certificateFile: ({ certificateId, purpose, format, ...identified }) =>
      send(
        {
          ...{ name: 'certificateFile', path: '/v1/electronic-certificates/file', isQuestion: true },
          body: { ...identifiedBody(identified), certificateId, purpose, format },
          longestAnswer: longestMaterialBytes,
        },
        jsonBody(
          certificateFile.refine(
            ({ contentType, watermark }) => contentType === format && watermark.purpose === purpose,
            'is not what was asked for',
          ),
        ),
      ),
  };
}
