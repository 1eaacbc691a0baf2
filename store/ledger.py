"""The ledger of mails: what was composed for whom, and what became of it.

The mail and the items in it are noted in one transaction before anything is handed over. States: ``queued`` (to be
handed over), ``sending`` (the server is being spoken to), ``sent``, ``failed`` (the server refused; tried again),
``uncertain`` (the process died while speaking to the server: it may have been delivered, so it is not sent again
by itself).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Engine, insert, select, update

from store.database import insert_new, reading, writing
from store.schema import mail_items, mails


@dataclass(frozen=True, slots=True)
class Mail:
    """A composed mail. ``period`` is what it is the digest of ("2024-W27"); ``body`` the message's bytes."""

    id: int
    address: str
    period: str
    message_id: str
    body: bytes
    state: str


class Ledger:
    """Reads and writes the ledger."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def sent_items(self, address: str) -> frozenset[str]:
        """The items that this address has been sent, or is about to be."""
        with reading(self._engine) as connection:
            return frozenset(
                connection.scalars(select(mail_items.c.item).where(mail_items.c.address == address))
            )

    def find(self, address: str, period: str) -> Mail | None:
        """The mail of this period to this address, whatever its state."""
        statement = select(mails).where(mails.c.address == address, mails.c.period == period)
        with reading(self._engine) as connection:
            row = connection.execute(statement).first()
        return None if row is None else Mail(*(getattr(row, name) for name in Mail.__slots__))

    def queue(
        self, address: str, period: str, message_id: str, body: bytes, items: Sequence[str]
    ) -> Mail | None:
        """Note the mail and its items; None where this address has a mail of this period already."""
        row = {
            "address": address,
            "period": period,
            "message_id": message_id,
            "body": body,
            "state": "queued",
            "created_at": datetime.now(UTC),
        }
        with writing(self._engine) as connection:
            known = select(mails.c.id).where(mails.c.address == address, mails.c.period == period)
            if connection.scalar(known) is not None:
                return None
            result = connection.execute(insert(mails).values(**row))
            assert result.inserted_primary_key is not None
            number = int(result.inserted_primary_key[0])
            insert_new(
                connection,
                mail_items,
                [{"address": address, "item": item, "mail": number} for item in dict.fromkeys(items)],
            )
        return Mail(number, address, period, message_id, body, "queued")

    def waiting(self) -> tuple[Mail, ...]:
        """Mails to be handed over, oldest first: queued ones and those that failed before."""
        statement = select(mails).where(mails.c.state.in_(("queued", "failed"))).order_by(mails.c.id)
        with reading(self._engine) as connection:
            rows = list(connection.execute(statement))
        return tuple(Mail(*(getattr(row, name) for name in Mail.__slots__)) for row in rows)

    def claim(self, mail: Mail) -> bool:
        """Take the mail for sending; False where another process has it."""
        statement = (
            update(mails)
            .where(mails.c.id == mail.id, mails.c.state.in_(("queued", "failed")))
            .values(state="sending", reason=None)
        )
        with writing(self._engine) as connection:
            return connection.execute(statement).rowcount == 1

    def settle(self, mail: Mail, state: str, reason: str | None = None) -> None:
        """Record how the handing over ended (``sent`` or ``failed``)."""
        values = {"state": state, "reason": reason}
        moment = datetime.now(UTC) if state == "sent" else None
        with writing(self._engine) as connection:
            connection.execute(update(mails).where(mails.c.id == mail.id).values(**values, sent_at=moment))

    def mark_interrupted(self) -> int:
        """Call at start: mails left in ``sending`` by a process that died become ``uncertain``."""
        statement = (
            update(mails)
            .where(mails.c.state == "sending")
            .values(state="uncertain", reason="the sender died while handing it over")
        )
        with writing(self._engine) as connection:
            return connection.execute(statement).rowcount
