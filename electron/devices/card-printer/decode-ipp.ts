import { err, type Failure, ok, type Result } from '../../foundation/result.ts';
import {
  groupTags,
  type IppAttribute,
  type IppGroup,
  type IppMessage,
  type IppTextType,
  type IppValue,
  valueTags,
} from './ipp-message.ts';

/** Deeper collections than this mean no printer: media-col is two deep. */
const deepestCollection = 8;
const mostValues = 50_000;

const textTypes = new Map<number, IppTextType>([
  [valueTags.text, 'text'],
  [valueTags.name, 'name'],
  [valueTags.keyword, 'keyword'],
  [valueTags.uri, 'uri'],
  [valueTags.uriScheme, 'uriScheme'],
  [valueTags.charset, 'charset'],
  [valueTags.language, 'language'],
  [valueTags.mimeMediaType, 'mimeMediaType'],
]);

/** Reads one message; any octets may be given. Fails with `ipp-malformed` where they are no IPP (RFC 8010 3). */
export function decodeIpp(octets: Uint8Array): Result<IppMessage, Failure<'ipp-malformed'>> {
  const reader = fieldReader(Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength));
  if (octets.length < 9) return err('ipp-malformed', 'shorter than a header');
  const version = reader.buffer.readUInt16BE(0);
  if (version >> 8 !== 1 && version >> 8 !== 2) return err('ipp-malformed', 'no version of IPP');
  const groups = readGroups(reader);
  if (!groups) return err('ipp-malformed', `broken near octet ${reader.offset} of ${octets.length}`);
  return ok({
    version,
    code: reader.buffer.readUInt16BE(2),
    requestId: reader.buffer.readInt32BE(4),
    groups,
    document: octets.slice(reader.offset),
  });
}

interface Field {
  readonly tag: number;
  readonly name: string;
  readonly octets: Buffer;
}

interface FieldReader {
  readonly buffer: Buffer;
  offset: number;
  values: number;
}

function fieldReader(buffer: Buffer): FieldReader {
  return { buffer, offset: 8, values: 0 };
}

function readGroups(reader: FieldReader): IppGroup[] | undefined {
  const groups: IppGroup[] = [];
  let attributes: { name: string; values: IppValue[] }[] | undefined;
  while (reader.offset < reader.buffer.length) {
    const tag = reader.buffer.readUInt8(reader.offset);
    if (tag < 0x10) {
      reader.offset += 1;
      if (tag === groupTags.end) return groups;
      attributes = [];
      groups.push({ tag, attributes });
      continue;
    }
    const field = readField(reader);
    const value = field && readValue(reader, field, 0);
    if (!field || !value || !attributes) return undefined;
    // RFC 8010 3.1.5: an empty name adds a value to the attribute before.
    if (field.name !== '') attributes.push({ name: field.name, values: [value] });
    else if (!addValue(attributes, value)) return undefined;
  }
  return undefined;
}

function addValue(attributes: readonly { values: IppValue[] }[], value: IppValue): boolean {
  const last = attributes.at(-1);
  last?.values.push(value);
  return last !== undefined;
}

function readField(reader: FieldReader): Field | undefined {
  const { buffer, offset } = reader;
  reader.values += 1;
  if (offset + 3 > buffer.length || reader.values > mostValues) return undefined;
  const nameEnd = offset + 3 + buffer.readUInt16BE(offset + 1);
  if (nameEnd + 2 > buffer.length) return undefined;
  const end = nameEnd + 2 + buffer.readUInt16BE(nameEnd);
  if (end > buffer.length) return undefined;
  reader.offset = end;
  return {
    tag: buffer.readUInt8(offset),
    name: buffer.toString('utf8', offset + 3, nameEnd),
    octets: buffer.subarray(nameEnd + 2, end),
  };
}

function readValue(reader: FieldReader, field: Field, depth: number): IppValue | undefined {
  const { tag, octets } = field;
  const textType = textTypes.get(tag);
  if (textType) return { type: textType, value: octets.toString('utf8') };
  switch (tag) {
    case valueTags.integer:
    case valueTags.enum:
      if (octets.length !== 4) return undefined;
      return { type: tag === valueTags.enum ? 'enum' : 'integer', value: octets.readInt32BE(0) };
    case valueTags.boolean:
      return octets.length === 1 ? { type: 'boolean', value: octets[0] !== 0 } : undefined;
    case valueTags.range:
      if (octets.length !== 8) return undefined;
      return { type: 'range', lower: octets.readInt32BE(0), upper: octets.readInt32BE(4) };
    case valueTags.unsupported:
      return { type: 'unsupported' };
    case valueTags.unknown:
      return { type: 'unknown' };
    case valueTags['no-value']:
      return { type: 'no-value' };
    case valueTags.textWithLanguage:
      return readWithLanguage(octets, 'text');
    case valueTags.nameWithLanguage:
      return readWithLanguage(octets, 'name');
    case valueTags.collection:
      return readCollection(reader, depth + 1);
    case valueTags.memberName:
    case valueTags.endOfCollection:
      return undefined;
    default:
      return { type: 'other', tag, octets: Uint8Array.from(octets) };
  }
}

/** RFC 8010 3.9: length and language, length and words. */
function readWithLanguage(octets: Buffer, type: 'text' | 'name'): IppValue | undefined {
  if (octets.length < 4) return undefined;
  const languageEnd = 2 + octets.readUInt16BE(0);
  if (languageEnd + 2 > octets.length) return undefined;
  if (languageEnd + 2 + octets.readUInt16BE(languageEnd) !== octets.length) return undefined;
  return { type, value: octets.toString('utf8', languageEnd + 2) };
}

function readCollection(reader: FieldReader, depth: number): IppValue | undefined {
  if (depth > deepestCollection) return undefined;
  const members: { name: string; values: IppValue[] }[] = [];
  for (;;) {
    const field = readField(reader);
    if (field?.name !== '' || field.tag < 0x10) return undefined;
    if (field.tag === valueTags.endOfCollection) return collectionOf(members);
    if (field.tag === valueTags.memberName) {
      if (field.octets.length === 0) return undefined;
      members.push({ name: field.octets.toString('utf8'), values: [] });
      continue;
    }
    const value = readValue(reader, field, depth);
    if (!value || !addValue(members, value)) return undefined;
  }
}

function collectionOf(members: readonly IppAttribute[]): IppValue | undefined {
  return members.every((member) => member.values.length > 0) ? { type: 'collection', members } : undefined;
}
