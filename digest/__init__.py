"""The weekly mail: select, compose, deliver, and the ledger of what was sent."""
