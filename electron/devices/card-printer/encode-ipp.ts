import { err, type Failure, ok, type Result } from '../../foundation/result.ts';
import { groupTags, type IppAttribute, type IppMessage, type IppValue, valueTags } from './ipp-message.ts';

/** RFC 8010 3.4.2: a length field is a SIGNED-SHORT. */
const longestField = 0x7fff;

/**
 * The octets of a message (RFC 8010 3.1). Fails with `ipp-not-encodable` when a name or value is longer than its
 * length field can say, a number does not fit its field, or an attribute has no value.
 */
export function encodeIpp(message: IppMessage): Result<Uint8Array, Failure<'ipp-not-encodable'>> {
  const parts: Uint8Array[] = [];
  const header = numbers(message.version, 2, message.code, 2, message.requestId, 4);
  if (!header) return err('ipp-not-encodable', 'a number of the header does not fit');
  parts.push(header);
  for (const group of message.groups) {
    if (!(group.tag >= 0 && group.tag < 0x10) || group.tag === groupTags.end)
      return err('ipp-not-encodable', `no group has the tag ${group.tag}`);
    parts.push(Uint8Array.of(group.tag));
    for (const attribute of group.attributes)
      if (!encodeAttribute(parts, attribute)) return err('ipp-not-encodable', attribute.name.slice(0, 80));
  }
  parts.push(Uint8Array.of(groupTags.end), message.document);
  return ok(new Uint8Array(Buffer.concat(parts)));
}

function encodeAttribute(parts: Uint8Array[], attribute: IppAttribute): boolean {
  if (attribute.name === '' || attribute.values.length === 0) return false;
  return attribute.values.every((value, index) =>
    encodeValue(parts, index === 0 ? attribute.name : '', value),
  );
}

function encodeValue(parts: Uint8Array[], name: string, value: IppValue): boolean {
  switch (value.type) {
    case 'integer':
    case 'enum':
      return field(parts, valueTags[value.type], name, numbers(value.value, 4));
    case 'boolean':
      return field(parts, valueTags.boolean, name, Uint8Array.of(value.value ? 1 : 0));
    case 'range':
      return field(parts, valueTags.range, name, numbers(value.lower, 4, value.upper, 4));
    case 'unsupported':
    case 'unknown':
    case 'no-value':
      return field(parts, valueTags[value.type], name, new Uint8Array());
    case 'other':
      return !isKnownTag(value.tag) && field(parts, value.tag, name, value.octets);
    case 'collection':
      return (
        field(parts, valueTags.collection, name, new Uint8Array()) &&
        value.members.every((member) => encodeMember(parts, member)) &&
        field(parts, valueTags.endOfCollection, '', new Uint8Array())
      );
    case 'text':
    case 'name':
    case 'keyword':
    case 'uri':
    case 'uriScheme':
    case 'charset':
    case 'language':
    case 'mimeMediaType':
      return field(parts, valueTags[value.type], name, Buffer.from(value.value, 'utf8'));
  }
}

/** RFC 8010 3.1.6: a member's name is itself a value; its values have empty names. */
function encodeMember(parts: Uint8Array[], member: IppAttribute): boolean {
  if (member.name === '' || member.values.length === 0) return false;
  return (
    field(parts, valueTags.memberName, '', Buffer.from(member.name, 'utf8')) &&
    member.values.every((value) => encodeValue(parts, '', value))
  );
}

function field(parts: Uint8Array[], tag: number, name: string, octets: Uint8Array | undefined): boolean {
  const nameOctets = Buffer.from(name, 'utf8');
  if (!octets || octets.length > longestField || nameOctets.length > longestField) return false;
  const nameLength = numbers(nameOctets.length, 2);
  const valueLength = numbers(octets.length, 2);
  if (!nameLength || !valueLength) return false;
  parts.push(Uint8Array.of(tag), nameLength, nameOctets, valueLength, octets);
  return true;
}

function isKnownTag(tag: number): boolean {
  return tag < 0x10 || tag > 0xff || (Object.values(valueTags) as number[]).includes(tag);
}

/** Big-endian numbers, given as pairs of value and width in octets; undefined when one does not fit. */
function numbers(...pairs: readonly number[]): Uint8Array | undefined {
  const octets = Buffer.alloc(pairs.reduce((sum, width, index) => (index % 2 ? sum + width : sum), 0));
  let offset = 0;
  for (let index = 0; index < pairs.length; index += 2) {
    const [value, width] = [pairs[index] ?? 0, pairs[index + 1] ?? 0];
    const [lowest, highest] = width === 2 ? [0, 0xffff] : [-(2 ** 31), 2 ** 31 - 1];
    if (!Number.isInteger(value) || value < lowest || value > highest) return undefined;
    if (width === 2) octets.writeUInt16BE(value, offset);
    else octets.writeInt32BE(value, offset);
    offset += width;
  }
  return octets;
}
