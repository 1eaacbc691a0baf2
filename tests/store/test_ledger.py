from __future__ import annotations

from store.store import Store


def test_a_period_is_mailed_once_to_one_address(store: Store) -> None:
    mail = store.ledger.queue("a@example.org", "2026-W01", "<1@x>", b"isi", ["s1", "s2", "s1"])
    assert mail is not None
    assert store.ledger.queue("a@example.org", "2026-W01", "<2@x>", b"lain", ["s3"]) is None
    assert store.ledger.sent_items("a@example.org") == {"s1", "s2"}
    assert store.ledger.queue("b@example.org", "2026-W01", "<3@x>", b"isi", ["s1"]) is not None


def test_only_one_sender_has_it_and_a_failure_comes_again(store: Store) -> None:
    mail = store.ledger.queue("a@example.org", "2026-W01", "<1@x>", b"isi", [])
    assert mail is not None
    assert store.ledger.claim(mail) and not store.ledger.claim(mail)
    store.ledger.settle(mail, "failed", "451 later")
    assert [waiting.id for waiting in store.ledger.waiting()] == [mail.id]
    assert store.ledger.claim(mail)
    store.ledger.settle(mail, "sent")
    assert store.ledger.waiting() == ()
    found = store.ledger.find("a@example.org", "2026-W01")
    assert found is not None and found.state == "sent"


def test_a_mail_whose_sender_died_is_not_sent_again(store: Store) -> None:
    mail = store.ledger.queue("a@example.org", "2026-W01", "<1@x>", b"isi", [])
    assert mail is not None and store.ledger.claim(mail)
    assert store.ledger.mark_interrupted() == 1
    assert store.ledger.waiting() == () and not store.ledger.claim(mail)
