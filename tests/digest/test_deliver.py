"""Handing over, to a real SMTP server on loopback."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from digest.deliver import Letterhead, parse_address, preview, send_week
from digest.relay import Relay, parse_relay
from domain.errors import DeliveryError, InputError, SettingsError
from index.engine import Engine
from store.store import Store

HEAD = Letterhead("Pantau <pantau@kantor.example>", "https://pantau.example")
HUMAS, DIREKSI = "humas@kantor.example", "direksi@kantor.example"


@dataclass
class Inbox:
    """What the server took, and whom it refuses."""

    taken: list[tuple[str, EmailMessage]] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        if address in self.refused:
            return "550 No such person here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        message = message_from_bytes(envelope.content, policy=policy.SMTP)
        assert isinstance(message, EmailMessage)
        self.taken += [(address, message) for address in envelope.rcpt_tos]
        return "250 OK"

    @property
    def addresses(self) -> list[str]:
        return [address for address, _ in self.taken]


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.fixture
def relay(inbox: Inbox) -> Iterator[Relay]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(inbox, hostname="127.0.0.1", port=port)
    controller.start()
    yield parse_relay(f"smtp://127.0.0.1:{port}")
    controller.stop()


def send(engine: Engine, store: Store, relay: Relay, *recipients: str, week: str = "2024-W27") -> Any:
    return send_week(engine, store, week, HEAD, relay, recipients)


def test_a_mail_arrives_whole(engine: Engine, store: Store, relay: Relay, inbox: Inbox) -> None:
    summary = send(engine, store, relay, HUMAS)
    assert (summary.sent, summary.known, summary.failed) == ([HUMAS], [], [])
    ((address, message),) = inbox.taken
    assert address == message["To"] == HUMAS
    assert message["From"] == "Pantau <pantau@kantor.example>"
    assert message["Subject"] == "Pantau 1–7 Juli 2024: 2 berita, 1 pengutipan, 1 komitmen"
    assert message["Message-ID"].endswith("@kantor.example>")
    assert message["Date"].datetime.tzinfo is not None
    assert message["List-Unsubscribe"] == "<mailto:pantau@kantor.example?subject=berhenti>"
    assert message.get_content_type() == "multipart/alternative"
    text, html = message.iter_parts()
    assert [text.get_content_type(), html.get_content_type()] == ["text/plain", "text/html"]
    assert "Pemkab Lahat daftarkan 21.600 pekerja rentan" in text.get_content()
    assert "Pemkab Lahat daftarkan 21.600 pekerja rentan" in html.get_content()
    assert max(map(len, message.as_bytes().splitlines())) <= 998


def test_nothing_is_sent_twice(engine: Engine, store: Store, relay: Relay, inbox: Inbox) -> None:
    send(engine, store, relay, HUMAS, HUMAS)
    again = send(engine, store, relay, HUMAS)
    assert (again.sent, again.known, again.failed) == ([], [HUMAS], [])
    assert inbox.addresses == [HUMAS]


def test_a_story_of_an_earlier_mail_is_not_told_again(
    tmp_path: Path, engine: Engine, store: Store, relay: Relay, inbox: Inbox, newsroom: ModuleType
) -> None:
    send(engine, store, relay, HUMAS)
    reprint = newsroom.Told(
        "cetakulang",
        "Lahat daftarkan pekerja, cetak ulang",
        newsroom.LAHAT.text,
        published=date(2024, 7, 9),
        subjects=("16.04",),
        kin=("lahat1",),
    )
    newsroom.fill(store, tmp_path / "index", [reprint])
    engine.refresh()
    send(engine, store, relay, HUMAS, DIREKSI, week="2024-W28")
    told = {address: message["Subject"] for address, message in inbox.taken[1:]}
    assert told[HUMAS] == "Pantau 8–14 Juli 2024: tidak ada berita baru"
    assert told[DIREKSI].startswith("Pantau 8–14 Juli 2024: 1 berita")


def test_what_came_after_the_mail_of_a_week_is_told_in_the_next(
    tmp_path: Path, engine: Engine, store: Store, relay: Relay, inbox: Inbox, newsroom: ModuleType
) -> None:
    send(engine, store, relay, HUMAS)
    sunday = newsroom.Told(
        "minggu1",
        "Berita hari Minggu",
        "LAHAT - Kabupaten Lahat mendata pekerja.",
        published=date(2024, 7, 7),
        subjects=("16.04",),
    )
    newsroom.fill(store, tmp_path / "index", [sunday])
    engine.refresh()
    send(engine, store, relay, HUMAS, DIREKSI, week="2024-W28")
    told = {address: message.get_body(("plain",)).get_content() for address, message in inbox.taken[1:]}  # type: ignore[union-attr]
    assert "Berita hari Minggu" in told[HUMAS]
    assert "Pemkab Lahat" not in told[HUMAS]
    assert "Berita hari Minggu" not in told[DIREKSI]


def test_an_empty_week_is_sent_and_says_so(engine: Engine, store: Store, relay: Relay, inbox: Inbox) -> None:
    send(engine, store, relay, HUMAS, week="2023-W01")
    assert inbox.taken[0][1]["Subject"] == "Pantau 2–8 Januari 2023: tidak ada berita baru"


def test_addresses_do_not_hang_on_each_other(
    engine: Engine, store: Store, relay: Relay, inbox: Inbox
) -> None:
    inbox.refused.add(HUMAS)
    first = send(engine, store, relay, HUMAS, DIREKSI)
    assert first.sent == [DIREKSI]
    ((address, reason),) = first.failed
    assert address == HUMAS
    assert "550 No such person here" in reason
    assert "\n" not in reason
    inbox.refused.clear()
    second = send(engine, store, relay, HUMAS, DIREKSI)
    assert (second.sent, second.known) == ([HUMAS], [DIREKSI])
    assert inbox.addresses == [DIREKSI, HUMAS]


def test_a_relay_that_is_down_leaves_the_mail_unsent_until_it_is_up(
    engine: Engine, store: Store, relay: Relay, inbox: Inbox
) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        summary = send(engine, store, Relay("127.0.0.1", nobody.getsockname()[1]), HUMAS)
    assert summary.sent == []
    assert "cannot be reached" in summary.failed[0][1]
    mail = store.ledger.find(HUMAS, "2024-W27")
    assert mail is not None
    assert mail.state == "failed"
    assert send(engine, store, relay, HUMAS).sent == [HUMAS]
    assert inbox.taken[0][1]["Message-ID"] == mail.message_id


def test_a_sender_that_died_does_not_send_again(
    engine: Engine, store: Store, relay: Relay, inbox: Inbox
) -> None:
    inbox.refused.add(HUMAS)
    send(engine, store, relay, HUMAS)
    inbox.refused.clear()
    (mail,) = store.ledger.waiting()
    store.ledger.claim(mail)  # and here the power fails
    assert send(engine, store, relay, HUMAS).known == [HUMAS]
    assert inbox.taken == []
    found = store.ledger.find(HUMAS, "2024-W27")
    assert found is not None
    assert found.state == "uncertain"


def test_a_bad_address_does_not_keep_the_others_from_theirs(
    engine: Engine, store: Store, relay: Relay, inbox: Inbox
) -> None:
    summary = send(engine, store, relay, "bukan alamat", HUMAS)
    assert summary.sent == [HUMAS]
    assert summary.failed[0][0] == "bukan alamat"


def test_preview_writes_three_files_and_notes_nothing(tmp_path: Path, engine: Engine, store: Store) -> None:
    paths = preview(tmp_path / "out", engine, store, "2024-W27", HEAD)
    assert [path.name for path in paths] == ["digest.html", "digest.txt", "digest.eml"]
    message = message_from_bytes(paths[2].read_bytes(), policy=policy.SMTP)
    assert message.get_content_type() == "multipart/alternative"
    assert "Pemkab Lahat" in paths[0].read_text(encoding="utf-8")
    assert "Pemkab Lahat" in paths[1].read_text(encoding="utf-8")
    assert store.ledger.waiting() == ()


def test_a_preview_that_cannot_be_written(tmp_path: Path, engine: Engine, store: Store) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match="cannot be written"):
        preview(tmp_path / "file", engine, store, "2024-W27", HEAD)


@pytest.mark.parametrize(
    ("url", "relay"),
    [
        ("smtp://mail.example", Relay("mail.example", 25)),
        ("smtp://mail.example:2525", Relay("mail.example", 2525)),
        ("smtps://mail.example", Relay("mail.example", 465, tls=True)),
        ("smtp://mail.example:587?starttls=1", Relay("mail.example", 587, starttls=True)),
        ("smtp://mail.example:587?starttls", Relay("mail.example", 587, starttls=True)),
        ("smtp://mail.example?starttls=0", Relay("mail.example", 25)),
        ("smtp://us%40er:p%3Aw@mail.example", Relay("mail.example", 25, user="us@er", password="p:w")),
    ],
)
def test_addresses_of_relays(url: str, relay: Relay) -> None:
    assert parse_relay(url) == relay


@pytest.mark.parametrize(
    "url", ["", "mail.example", "http://mail.example", "smtp://", "smtp://h:port", "smtp://[x"]
)
def test_what_is_no_address_of_a_relay(url: str) -> None:
    with pytest.raises(SettingsError, match="PANTAU_SMTP_URL"):
        parse_relay(url)


def test_a_password_is_never_shown() -> None:
    relay = parse_relay("smtp://user:geheim@127.0.0.1:1")
    assert "geheim" not in repr(relay)
    message = EmailMessage()
    message["From"] = message["To"] = HUMAS
    with pytest.raises(DeliveryError) as caught:
        relay.send(message, HUMAS)
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize("text", ["", "nobody", "a@", "@b", "a@b\r\nBcc: c@d"])
def test_what_is_no_mail_address(text: str) -> None:
    with pytest.raises(InputError):
        parse_address(text, "The address")
