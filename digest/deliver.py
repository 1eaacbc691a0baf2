"""Handing the digest over: to a folder (preview), or to a mail relay by SMTP, once per address and week.

The mail and the articles in it are noted in the ledger (store.ledger) before the relay is spoken to, so that
nothing reaches one address twice: a mail that the relay refused stays noted and is tried again as it was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid, parseaddr
from pathlib import Path

from digest.compose import Composed, compose
from digest.relay import Relay
from digest.select import parse_week, select_week
from digest.week import Week
from domain import wording
from domain.errors import DeliveryError, InputError
from domain.sources import Source
from index.engine import Engine
from store.ledger import Mail
from store.store import Store


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What every mail carries: the sender ("Pantau <pantau@kantor.example>") and the address of the pages."""

    sender: str
    base_url: str


@dataclass(slots=True)
class DeliverySummary:
    """What became of a run: addresses by outcome; ``failed`` are (address, one line)."""

    sent: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)


def preview(
    folder: Path,
    engine: Engine,
    store: Store,
    week: str,
    head: Letterhead,
    *,
    sources: Mapping[str, Source] | None = None,
) -> tuple[Path, ...]:
    """Write digest.html, digest.txt and digest.eml of the week; nothing is sent or noted.

    Raises InputError for a week that is none or a folder that cannot be written.
    """
    composed = compose(select_week(engine, store, week, sources=sources), base_url=head.base_url)
    message = build_message(composed, head, parseaddr(head.sender)[1] or "pantau@localhost")
    files = {
        "digest.html": composed.html.encode(),
        "digest.txt": composed.text.encode(),
        "digest.eml": message.as_bytes(policy=policy.SMTP),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, body in files.items():
            (folder / name).write_bytes(body)
    except OSError as error:
        raise InputError(
            f"{folder} cannot be written: {error.strerror}.", hint="Name another folder."
        ) from error
    return tuple(folder / name for name in files)


def send_week(
    engine: Engine,
    store: Store,
    week: str,
    head: Letterhead,
    relay: Relay,
    recipients: Sequence[str],
    *,
    sources: Mapping[str, Source] | None = None,
) -> DeliverySummary:
    """Compose the week for every address that has not got it yet, and hand over all that waits in the ledger.

    Who got the week before is also told of what was found of it since. A failure of one address is noted and does
    not keep the others from theirs. Raises InputError for a week that is none.
    """
    store.ledger.mark_interrupted()
    before = wording.week_of(parse_week(week)[0] - timedelta(days=7))
    selected: dict[bool, Week] = {}
    summary = DeliverySummary()
    for address in dict.fromkeys(recipients):
        if store.ledger.find(address, week) is not None:
            continue
        follows = store.ledger.find(address, before) is not None
        if follows not in selected:
            selected[follows] = select_week(engine, store, week, sources=sources, catch_up=follows)
        told = selected[follows].unsent(store.ledger.sent_items(address))
        _queue(store, week, head, address, compose(told, base_url=head.base_url), summary)
    for mail in store.ledger.waiting():
        _hand_over(store, relay, mail, summary)
    settled = {*summary.sent, *(address for address, _ in summary.failed)}
    summary.known += [one for one in dict.fromkeys(recipients) if one not in settled]
    return summary


def build_message(composed: Composed, head: Letterhead, address: str) -> EmailMessage:
    """The mail as it is sent: plain text and HTML as alternatives. Raises InputError for a bad address."""
    sender = parse_address(head.sender, "PANTAU_DIGEST_FROM")
    message = EmailMessage(policy=policy.SMTP)
    message["Subject"] = composed.subject
    message["From"] = sender
    message["To"] = parse_address(address, "The address")
    message["Date"] = format_datetime(datetime.now(UTC))
    message["Message-ID"] = make_msgid("pantau", sender.domain or "localhost")
    message["List-Id"] = f"Pantau <digest.{sender.domain or 'localhost'}>"
    message["List-Unsubscribe"] = f"<mailto:{sender.addr_spec}?subject=berhenti>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(composed.text, cte="quoted-printable")
    message.add_alternative(composed.html, subtype="html", cte="quoted-printable")
    return message


def parse_address(text: str, what: str) -> Address:
    """A mail address with or without a name. Raises InputError, naming ``what`` it was for."""
    name, spec = parseaddr(text)
    local, _, domain = spec.rpartition("@")
    if not local or not domain or any(mark in text for mark in "\r\n"):
        raise InputError(f"{what} is no mail address: {text!r}.", hint='Write it as "Name <name@host>".')
    return Address(name, local, domain)


def _queue(
    store: Store, week: str, head: Letterhead, address: str, composed: Composed, summary: DeliverySummary
) -> None:
    try:
        message = build_message(composed, head, address)
    except InputError as error:
        summary.failed.append((address, str(error)))
        return
    store.ledger.queue(
        address, week, message["Message-ID"], message.as_bytes(policy=policy.SMTP), composed.items
    )


def _hand_over(store: Store, relay: Relay, mail: Mail, summary: DeliverySummary) -> None:
    if not store.ledger.claim(mail):
        return  # another process has it
    try:
        relay.send(message_from_bytes(mail.body, policy=policy.SMTP), mail.address)
    except DeliveryError as error:
        store.ledger.settle(mail, "failed", str(error))
        summary.failed.append((mail.address, str(error)))
        return
    store.ledger.settle(mail, "sent")
    summary.sent.append(mail.address)
