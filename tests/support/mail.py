"""Reads a mail on stdin with Python's own parser; prints what a mail program would show, as JSON."""

import base64
import email
import email.policy
import json
import sys
from email.header import decode_header, make_header

raw = sys.stdin.buffer.read()
message = email.message_from_bytes(raw, policy=email.policy.default)
[attachment] = message.iter_attachments()


def of_headers(part):
    """The attachment's Content-Type apart: old programs want the name there in encoded words, against RFC 2047."""
    return [
        defect
        for key, value in part.items()
        if not (part is attachment and key == "Content-Type")
        for defect in value.defects
    ]


# As a program does that knows nothing of RFC 2231.
old = email.message_from_bytes(raw, policy=email.policy.compat32).get_payload(1)
json.dump(
    {
        "headers": message.keys(),
        "to": [address.addr_spec for address in message["To"].addresses] if message["To"] else [],
        "subject": message["Subject"],
        "date": message["Date"].datetime.isoformat(),
        "text": message.get_body(("plain",)).get_content(),
        "type": attachment.get_content_type(),
        "name": attachment.get_filename(),
        "oldName": str(make_header(decode_header(old.get_param("name")))),
        "bytes": base64.b64encode(attachment.get_payload(decode=True)).decode(),
        "defects": [str(defect) for part in message.walk() for defect in [*part.defects, *of_headers(part)]],
    },
    sys.stdout,
)
