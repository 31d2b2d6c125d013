# SPDX-License-Identifier: Apache-2.0
"""Ed25519 signatures (RFC 8032, section 5.1), checked only: slow, and enough for one note."""
import base64
import hashlib
import re

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number, point):
    total = (0, 1, 1, 0)
    while number:
        if number & 1:
            total = add(total, point)
        point, number = add(point, point), number >> 1
    return total


def is_same(p, q):
    return (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0


def point_of(y, sign):
    """Nothing for what is no point of the curve."""
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x % 2 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = point_of(4 * pow(5, P - 2, P) % P, 0)


def unpacked(data):
    number = int.from_bytes(data, "little")
    return point_of(number % 2**255, number >> 255)


def is_valid(key, message, signature):
    if len(key) != 32 or len(signature) != 64:
        return False
    point, r, s = unpacked(key), unpacked(signature[:32]), int.from_bytes(signature[32:], "little")
    # The neutral point and its like would sign anything.
    if point is None or r is None or s >= ORDER or is_same(times(8, point), (0, 1, 1, 0)):
        return False
    hash_ = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    return is_same(times(s, BASE), add(r, times(hash_, point)))


class PublicKey:
    """A line `name+id+key`, as docs/reference/log-format.md has it."""

    def __init__(self, line):
        found = re.fullmatch(r"([A-Za-z0-9._/-]{1,64})\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})\n", line.decode("ascii"))
        if not found:
            raise ValueError("not a public key")
        data = base64.b64decode(found[3])
        self.name, self.id, self.bytes = found[1], bytes.fromhex(found[2]), data[1:]
        named = hashlib.sha256(self.name.encode() + b"\n" + data).digest()[:4]
        if data[:1] != b"\1" or len(data) != 33 or named != self.id:
            raise ValueError("not a public key")

    def has_signed(self, checkpoint):
        """Is there a valid signature of this key among those of a log_format.Checkpoint?"""
        return any(name == self.name and data[:4] == self.id and is_valid(self.bytes, checkpoint.text, data[4:])
                   for name, data in checkpoint.signatures)
