"""A second verifier of offline codes, written from docs/offline-code.md alone. It shares no code with the first.

Reads {"trust": [...], "codes": [{"code": text, "now": RFC 3339, "status": [base64url, ...], "requireStatus": bool}]} on
stdin; "status" and "requireStatus" may be absent. Prints for each code, as JSON, what a test vector says of it:
{"statusRead": [...], "verdict": ..., "revocation": ..., "signedBy": ..., "statusIssuedAt": ..., "claims": {...}}.
"""

import io
import json
import re
import sys
import zlib
from base64 import urlsafe_b64decode
from datetime import datetime, timedelta, timezone

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

PREFIX = "SSM1:"
LONGEST = 742
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
SHANGHAI = timezone(timedelta(hours=8))
TOLERANCE = timedelta(minutes=5)
LATEST = 253402214399
LARGEST_INDEX = 2**32 - 1
LARGEST_LIST = 2**24
LIST_TYPE = "application/statuslist+cwt"
STATUSES = {0: "valid", 1: "ended", 2: "suspended", 3: "lost", 12: "replaced"}
# The encodings of the points of small order: with such a key anybody signs anything.
WEAK_KEYS = {
    bytes(32),
    bytes([1]) + bytes(31),
    bytes.fromhex("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
    bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
    bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
}


class Refused(Exception):
    pass


def demand(condition, reason="malformed"):
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
    """One data item, encoded deterministically, and nothing after it."""
    stream = io.BytesIO(data)
    try:
        item = cbor2.CBORDecoder(stream).decode()
        again = cbor2.dumps(item, canonical=True)
    except Exception:
        raise Refused("malformed")
    # The library's canonical order is that of RFC 7049, which for all keys used here is that of RFC 8949.
    demand(stream.read() == b"" and again == data)
    return item


def is_text(value, most):
    return type(value) is str and 1 <= len(value.encode()) <= most


def is_uri(value):
    return type(value) is str and re.fullmatch("[!-~]{1,128}", value) is not None


def is_whole(value, most, least=0):
    return type(value) is int and least <= value <= most


def is_bytes(value, length):
    return type(value) is bytes and len(value) == length


def values(map_, keys):
    demand(type(map_) is dict and all(type(key) in (int, str) for key in map_) and set(map_) == set(keys))
    return [map_[key] for key in keys]


def open_envelope(item):
    demand(isinstance(item, cbor2.CBORTag) and item.tag == 18)
    demand(type(item.value) in (list, tuple) and len(item.value) == 4)
    protected, unprotected, payload, signature = item.value
    demand(type(protected) is bytes and type(payload) is bytes and is_bytes(signature, 64))
    demand(type(unprotected) is dict and unprotected == {})
    header = parse(protected)
    demand(type(header) is dict and type(header.get(1)) is int and header[1] == -8)
    return protected, header, payload, signature


def check_signature(envelope, public_key):
    protected, _, payload, signature = envelope
    # The bit of x does not matter: of a point of small order, the other one is of small order too.
    demand(public_key[:31] + bytes([public_key[31] & 0x7F]) not in WEAK_KEYS, "bad-signature")
    try:
        signed = cbor2.dumps(["Signature1", protected, b"", payload])
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, signed)
    except (InvalidSignature, ValueError):
        raise Refused("bad-signature")


def check_authority(envelope, trust, more=()):
    """The trusted key under whose name this is signed; `more` are the headers beside alg and kid."""
    kid = values(envelope[1], [1, 4, *more])[1]
    demand(is_bytes(kid, 8))
    key = trust.get(kid.hex())
    demand(key, "unknown-issuer")
    check_signature(envelope, urlsafe_b64decode(key["publicKey"] + "="))
    return key


def within(key, seconds):
    return moment(key["notBefore"]) <= instant(seconds) <= moment(key["notAfter"])


def read_place(claim):
    (list_,) = values(claim, ["status_list"])
    index, uri = values(list_, ["idx", "uri"])
    demand(is_whole(index, LARGEST_INDEX) and is_uri(uri))
    return index, uri


def read_claims(payload):
    issuer, holder, exp, iat, card, status, face = values(parse(payload), [1, 2, 4, 6, 7, 65535, -70001])
    index, uri = read_place(status)
    demand(is_text(issuer, 64) and is_bytes(card, 8))
    demand(type(holder) is str and re.fullmatch("[A-Za-z0-9_-]{1,22}", holder) is not None)
    demand(is_whole(exp, LATEST) and is_whole(iat, LATEST) and iat < exp and (exp + 8 * 3600) % 86400 == 0)
    demand(type(face) is list and len(face) == 2 and is_text(face[0], 64) and is_text(face[1], 32))
    claims = {
        "issuer": issuer,
        "issuedAt": iat,
        "expiresOn": datetime.fromtimestamp(exp - 1, SHANGHAI).date().isoformat(),
        "cardId": card.hex(),
        "holder": holder,
        "face": {"name": face[0], "number": face[1]},
        "status": {"index": index, "uri": uri},
    }
    return claims, exp


def read_certificate(payload):
    kiosk, exp, nbf, cnf, status, limits = values(parse(payload), [2, 4, 5, 8, 65535, -70002])
    (cose_key,) = values(cnf, [1])
    key_type, curve, public_key = values(cose_key, [1, -1, -2])
    demand(type(key_type) is int and key_type == 1 and type(curve) is int and curve == 6 and is_bytes(public_key, 32))
    index, uri = read_place(status)
    demand(is_text(kiosk, 40) and is_whole(exp, LATEST) and is_whole(nbf, LATEST) and nbf < exp)
    demand(type(limits) is list and len(limits) == 2)
    cards, days = limits
    demand(is_whole(cards, 10000, 1) and is_whole(days, 366, 1) and index + cards <= LARGEST_INDEX)
    return {"kiosk": kiosk, "key": public_key, "nbf": nbf, "exp": exp, "index": index, "uri": uri, "cards": cards, "days": days}


def prove_kiosk(envelope, trust):
    signed_certificate = open_envelope(values(envelope[1], [1, 13])[1])
    authority = check_authority(signed_certificate, trust)
    certificate = read_certificate(signed_certificate[2])
    demand(within(authority, certificate["nbf"]), "unknown-issuer")
    check_signature(envelope, certificate["key"])
    claims, exp = read_claims(envelope[2])
    demand(certificate["nbf"] <= claims["issuedAt"] <= certificate["exp"], "unknown-issuer")
    demand(exp <= claims["issuedAt"] + certificate["days"] * 86400, "unknown-issuer")
    demand(claims["status"]["uri"] == certificate["uri"], "unknown-issuer")
    demand(1 <= claims["status"]["index"] - certificate["index"] <= certificate["cards"], "unknown-issuer")
    demand(claims["issuer"] == authority["issuer"], "unknown-issuer")
    return claims, exp, certificate


def prove(text, trust):
    demand(len(text) <= LONGEST and text.startswith(PREFIX))
    envelope = open_envelope(parse(base45(text[len(PREFIX) :])))
    if 4 not in envelope[1]:
        return prove_kiosk(envelope, trust)
    authority = check_authority(envelope, trust)
    claims, exp = read_claims(envelope[2])
    demand(claims["issuer"] == authority["issuer"] and within(authority, claims["issuedAt"]), "unknown-issuer")
    return claims, exp, None


def read_list(data, trust):
    envelope = open_envelope(parse(data))
    demand(values(envelope[1], [1, 4, 16])[2] == LIST_TYPE)
    authority = check_authority(envelope, trust, [16])
    uri, exp, iat, ttl, list_ = values(parse(envelope[2]), [2, 4, 6, 65534, 65533])
    bits, compressed = values(list_, ["bits", "lst"])
    demand(is_uri(uri) and is_whole(exp, LATEST) and is_whole(iat, LATEST) and iat < exp)
    demand(is_whole(ttl, 31536000) and type(bits) is int and bits == 4 and type(compressed) is bytes)
    demand(within(authority, iat), "unknown-issuer")
    inflater = zlib.decompressobj()
    try:
        packed = inflater.decompress(compressed, LARGEST_LIST // 2 + 1)
    except zlib.error:
        raise Refused("malformed")
    demand(inflater.eof and inflater.unused_data == b"" and len(packed) <= LARGEST_LIST // 2)
    return {"issuer": authority["issuer"], "uri": uri, "iat": iat, "exp": exp, "packed": packed}


def status_at(list_, index):
    if index >= len(list_["packed"]) * 2:
        return None
    return STATUSES.get(list_["packed"][index // 2] >> (4 * (index % 2)) & 0xF, "ended")


def look_up(claims, certificate, list_):
    if list_ is None:
        return "unchecked"
    if certificate and status_at(list_, certificate["index"]) not in (None, "valid"):
        return "kiosk-revoked"
    status = status_at(list_, claims["status"]["index"])
    return {None: "unchecked", "valid": "good"}.get(status, status)


def judge_proven(issued, expires, revocation, list_, now, require_status):
    if now + TOLERANCE < instant(issued):
        return "not-yet-valid"
    if now >= instant(expires):
        return "expired"
    if revocation == "unchecked":
        return "status-missing" if require_status else "genuine"
    if revocation != "good":
        return "revoked"
    is_fresh = now + TOLERANCE >= instant(list_["iat"]) and now < instant(list_["exp"])
    return "genuine" if is_fresh else "status-stale"


def judge(code, trust):
    answer, lists = {}, {}
    for token in code.get("status", []):
        try:
            list_ = read_list(urlsafe_b64decode(token + "=" * (-len(token) % 4)), trust)
            known = lists.get((list_["issuer"], list_["uri"]))
            if known is None or known["iat"] < list_["iat"]:
                lists[(list_["issuer"], list_["uri"])] = list_
            outcome = "good"
        except Refused as refused:
            outcome = "not-a-status-list" if str(refused) == "malformed" else str(refused)
        answer.setdefault("statusRead", []).append(outcome)
    try:
        claims, exp, certificate = prove(code["code"], trust)
    except Refused as refused:
        return {**answer, "verdict": "not-a-code" if str(refused) == "malformed" else str(refused)}
    list_ = lists.get((claims["issuer"], claims["status"]["uri"]))
    answer["revocation"] = look_up(claims, certificate, list_)
    required = code.get("requireStatus", False)
    answer["verdict"] = judge_proven(claims["issuedAt"], exp, answer["revocation"], list_, moment(code["now"]), required)
    if certificate:
        answer["signedBy"] = {"kiosk": certificate["kiosk"]}
    if list_:
        answer["statusIssuedAt"] = instant(list_["iat"]).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    return {**answer, "claims": claims}


def instant(seconds):
    return datetime.fromtimestamp(seconds, timezone.utc)


def moment(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


request = json.load(sys.stdin)
keys = {key["kid"]: key for key in request["trust"]}
print(json.dumps([judge(code, keys) for code in request["codes"]]))
