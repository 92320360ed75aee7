import http from 'node:http';
import https from 'node:https';
import type { Clock } from '../../foundation/clock.ts';
import { err, type Failure, ok, type Result } from '../../foundation/result.ts';
import { decodeIpp } from './decode-ipp.ts';
import { encodeIpp } from './encode-ipp.ts';
import type { IppMessage } from './ipp-message.ts';

export type IppFailure = Failure<
  /** No octet left this machine. */
  | 'not-sent'
  /** The printer's HTTP server refused the request (4xx) without looking at it. */
  | 'turned-away'
  /** Octets left, and no whole answer came back before the deadline or the end of the connection. */
  | 'no-answer'
  /** An answer came that is no answer to this request. */
  | 'answer-malformed'
>;

/** One request and its answer, both settled within the deadline in ms. */
export type IppExchange = (
  request: IppMessage,
  deadlineMilliseconds: number,
) => Promise<Result<IppMessage, IppFailure>>;

const mostAnswerOctets = 8 * 1024 * 1024;
/** RFC 8010 4 and RFC 7472: both schemes have the port of IPP. */
const ippPort = '631';

/**
 * IPP over HTTP (RFC 8010 4), one connection a request: card printers drop idle ones without a word. `ipps` needs a
 * certificate that Node trusts, or the one given as PEM.
 */
export function ippOverHttp(options: {
  readonly uri: string;
  readonly clock: Clock;
  readonly trustedCertificate?: string | undefined;
}): IppExchange {
  let lastRequestId = 0;
  return async (message, deadlineMilliseconds) => {
    const address = URL.parse(options.uri);
    if (!address || !/^ipps?:$/.test(address.protocol)) return err('not-sent', 'not an address of a printer');
    lastRequestId = (lastRequestId % 0x7fffffff) + 1;
    const requestId = lastRequestId;
    const octets = encodeIpp({ ...message, requestId });
    if (!octets.ok) return err('not-sent', octets.error.detail);
    const answer = await post(address, octets.value, deadlineMilliseconds, options);
    if (!answer.ok) return answer;
    const decoded = decodeIpp(answer.value);
    if (!decoded.ok) return err('answer-malformed', decoded.error.detail);
    if (decoded.value.requestId !== requestId)
      return err('answer-malformed', 'the answer belongs to another request');
    return decoded;
  };
}

function post(
  address: URL,
  octets: Uint8Array,
  deadlineMilliseconds: number,
  options: { readonly clock: Clock; readonly trustedCertificate?: string | undefined },
): Promise<Result<Uint8Array, IppFailure>> {
  return new Promise((resolve) => {
    const secure = address.protocol === 'ipps:';
    // Node writes nothing before the connection stands, so this is when the first octet may leave.
    let mayHaveLeft = false;
    const request = (secure ? https : http).request({
      method: 'POST',
      hostname: address.hostname.replace(/^\[|\]$/g, ''),
      port: address.port || ippPort,
      path: (address.pathname || '/') + address.search,
      agent: false,
      headers: { 'content-type': 'application/ipp', 'content-length': octets.length },
      ...(secure && options.trustedCertificate ? { ca: options.trustedCertificate } : {}),
    });
    const settle = (result: Result<Uint8Array, IppFailure>) => {
      stopClock();
      resolve(result);
      request.destroy();
    };
    const fail = (detail: string) => settle(err(mayHaveLeft ? 'no-answer' : 'not-sent', detail));
    const stopClock = options.clock.after(deadlineMilliseconds, () => fail('deadline'));
    request.on('socket', (socket) =>
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        mayHaveLeft = true;
      }),
    );
    request.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? 'connection failed'));
    let answered = false;
    request.on('close', () => answered || fail('connection closed'));
    request.on('response', (response) => {
      answered = true;
      collect(response, settle, fail);
    });
    request.end(octets);
  });
}

function collect(
  response: http.IncomingMessage,
  settle: (result: Result<Uint8Array, IppFailure>) => void,
  fail: (detail: string) => void,
): void {
  const status = response.statusCode ?? 0;
  if (status >= 400 && status < 500) settle(err('turned-away', `HTTP ${status}`));
  else if (status !== 200) fail(`HTTP ${status}`);
  const parts: Uint8Array[] = [];
  let length = 0;
  response.on('data', (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
    if (length > mostAnswerOctets) fail('answer too long');
  });
  response.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? 'connection failed'));
  response.on('end', () => {
    if (response.complete) settle(ok(new Uint8Array(Buffer.concat(parts))));
  });
  response.on('close', () => fail('connection closed'));
}
