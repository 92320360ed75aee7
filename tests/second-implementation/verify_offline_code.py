"""A second verifier of offline codes, written from docs/offline-code.md alone. It shares no code with the first.

Reads {"trust": [...], "codes": [{"code": text, "now": RFC 3339}, ...]} on stdin and prints one verdict for each as JSON:
{"verdict": "genuine", "claims": {...}} or {"verdict": reason}.
"""

import io
import json
import sys
from base64 import urlsafe_b64decode
from datetime import datetime, timedelta, timezone

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

PREFIX = "SSM1:"
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
SHANGHAI = timezone(timedelta(hours=8))
LATEST = 253402214399


class Refused(Exception):
    pass


def demand(condition, reason="not-a-code"):
    if not condition:
        raise Refused(reason)


def base45(text):
    result = bytearray()
    for start in range(0, len(text), 3):
        group = text[start : start + 3]
        demand(len(group) > 1 and all(character in ALPHABET for character in group))
        value = sum(ALPHABET.index(character) * 45**place for place, character in enumerate(group))
        size = len(group) - 1
        demand(value < 256**size)
        result += value.to_bytes(size, "big")
    return bytes(result)


def parse(data):
    """One data item and nothing after it."""
    stream = io.BytesIO(data)
    try:
        item = cbor2.CBORDecoder(stream).decode()
    except Exception:
        raise Refused("not-a-code")
    demand(stream.read() == b"")
    return item


def is_text(value, most):
    return type(value) is str and 1 <= len(value.encode()) <= most


def is_whole(value, most):
    return type(value) is int and 0 <= value <= most


def has_keys(value, keys):
    return type(value) is dict and set(value) == set(keys) and all(type(key) is not float for key in value)


def read_claims(payload):
    claims = parse(payload)
    demand(has_keys(claims, [1, 4, 6, 7, 65535, -70001, -70002]))
    status = claims[65535]
    demand(has_keys(status, ["status_list"]) and has_keys(status["status_list"], ["idx", "uri"]))
    index, uri = status["status_list"]["idx"], status["status_list"]["uri"]
    demand(is_text(claims[1], 64) and is_text(uri, 128) and is_whole(index, 0xFFFFFFFF))
    demand(is_whole(claims[4], LATEST) and is_whole(claims[6], LATEST) and claims[6] < claims[4])
    demand((claims[4] + 8 * 3600) % 86400 == 0)
    for identifier in (claims[7], claims[-70001]):
        demand(type(identifier) is bytes and len(identifier) == 16)
    face = claims[-70002]
    demand(type(face) is list and len(face) == 2 and is_text(face[0], 64) and is_text(face[1], 32))
    # Written once more in the order of the document: whatever differs was not deterministic.
    again = {key: claims[key] for key in (1, 4, 6, 7)}
    again[65535] = {"status_list": {"idx": index, "uri": uri}}
    again.update({-70001: claims[-70001], -70002: face})
    demand(cbor2.dumps(again) == payload)
    return claims


def verify(text, trust, now):
    demand(len(text) <= 512 and text.startswith(PREFIX))
    data = base45(text[len(PREFIX) :])
    item = parse(data)
    demand(isinstance(item, cbor2.CBORTag) and item.tag == 18)
    demand(type(item.value) is list and len(item.value) == 4)
    protected, unprotected, payload, signature = item.value
    demand(all(type(part) is bytes for part in (protected, payload, signature)))
    demand(unprotected == {} and type(unprotected) is dict and len(signature) == 64)
    demand(cbor2.dumps(item) == data)
    header = parse(protected)
    demand(has_keys(header, [1, 4]) and type(header[1]) is int and header[1] == -8)
    kid = header[4]
    demand(type(kid) is bytes and len(kid) == 8 and cbor2.dumps({1: -8, 4: kid}) == protected)
    key = trust.get(kid.hex())
    demand(key, "unknown-issuer")
    public_key = Ed25519PublicKey.from_public_bytes(urlsafe_b64decode(key["publicKey"] + "="))
    try:
        public_key.verify(signature, cbor2.dumps(["Signature1", protected, b"", payload]))
    except InvalidSignature:
        raise Refused("bad-signature")
    claims = read_claims(payload)
    demand(claims[1] == key["issuer"], "unknown-issuer")
    issued = datetime.fromtimestamp(claims[6], timezone.utc)
    demand(moment(key["notBefore"]) <= issued <= moment(key["notAfter"]), "unknown-issuer")
    demand(now + timedelta(minutes=5) >= issued, "not-yet-valid")
    demand(now < datetime.fromtimestamp(claims[4], timezone.utc), "expired")
    list_ = claims[65535]["status_list"]
    return {
        "issuer": claims[1],
        "issuedAt": claims[6],
        "expiresOn": datetime.fromtimestamp(claims[4] - 1, SHANGHAI).date().isoformat(),
        "cardId": claims[7].hex(),
        "holder": claims[-70001].hex(),
        "face": {"name": claims[-70002][0], "number": claims[-70002][1]},
        "status": {"index": list_["idx"], "uri": list_["uri"]},
    }


def moment(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def judge(code, trust):
    try:
        return {"verdict": "genuine", "claims": verify(code["code"], trust, moment(code["now"]))}
    except Refused as refused:
        return {"verdict": str(refused)}


request = json.load(sys.stdin)
keys = {key["kid"]: key for key in request["trust"]}
print(json.dumps([judge(code, keys) for code in request["codes"]]))
