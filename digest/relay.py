"""The mail relay, by URL: ``smtp://user:password@host:port``, ``smtps://…``, ``smtp://…?starttls``."""

from __future__ import annotations

import smtplib
import ssl
from dataclasses import dataclass, field
from email.message import EmailMessage
from urllib.parse import parse_qs, unquote, urlsplit

from domain.errors import DeliveryError, SettingsError

TIMEOUT_SECONDS = 30
_PORTS = {"smtp": 25, "smtps": 465}
_HINT = "Write smtp://user:password@host:port, smtps://… or smtp://…?starttls."


@dataclass(frozen=True, slots=True)
class Relay:
    """A mail relay. ``starttls`` asks for encryption after the greeting and fails without it."""

    host: str
    port: int
    tls: bool = False
    starttls: bool = False
    user: str = ""
    password: str = field(default="", repr=False)

    def send(self, message: EmailMessage, address: str) -> None:
        """Hand the mail over for this one address. Raises DeliveryError, in one line, if the relay does not
        take it."""
        try:
            with self._connect() as connection:
                if self.starttls:
                    connection.starttls(context=ssl.create_default_context())
                if self.user:
                    connection.login(self.user, self.password)
                connection.send_message(message, to_addrs=[address])
        except smtplib.SMTPRecipientsRefused as error:
            raise DeliveryError(f"{self._name} refused {address}: {_refusal(error)}.") from error
        except smtplib.SMTPResponseException as error:
            raise DeliveryError(f"{self._name} refused the mail: {_reply(error)}.") from error
        except (smtplib.SMTPException, OSError) as error:
            reason = " ".join(str(error).split()) or type(error).__name__
            raise DeliveryError(
                f"{self._name} cannot be reached: {reason}.", hint="Check PANTAU_SMTP_URL."
            ) from error

    def _connect(self) -> smtplib.SMTP:
        if self.tls:
            context = ssl.create_default_context()
            return smtplib.SMTP_SSL(self.host, self.port, timeout=TIMEOUT_SECONDS, context=context)
        return smtplib.SMTP(self.host, self.port, timeout=TIMEOUT_SECONDS)

    @property
    def _name(self) -> str:
        return f"The mail relay {self.host}:{self.port}"


def parse_relay(url: str) -> Relay:
    """The relay that the URL names. Raises SettingsError; the password is never repeated."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise SettingsError("PANTAU_SMTP_URL is no address of a mail relay.", hint=_HINT) from error
    if parts.scheme not in _PORTS or not parts.hostname:
        raise SettingsError("PANTAU_SMTP_URL is no address of a mail relay.", hint=_HINT)
    options = parse_qs(parts.query, keep_blank_values=True)
    starttls = options.get("starttls", ["0"])[-1].lower() not in ("0", "false", "no")
    return Relay(
        host=parts.hostname,
        port=port or _PORTS[parts.scheme],
        tls=parts.scheme == "smtps",
        starttls=starttls and parts.scheme == "smtp",
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
    )


def _refusal(error: smtplib.SMTPRecipientsRefused) -> str:
    code, reply = next(iter(error.recipients.values()))
    return _line(code, reply)


def _reply(error: smtplib.SMTPResponseException) -> str:
    return _line(error.smtp_code, error.smtp_error)


def _line(code: int, reply: bytes | str) -> str:
    text = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
    return f"{code} {' '.join(text.split())}".rstrip(". ")
