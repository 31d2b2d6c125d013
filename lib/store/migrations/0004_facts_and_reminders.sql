-- SPDX-License-Identifier: Apache-2.0
-- Schema 4, on top of schema 3. It is never changed once a release has it.

-- What is known of some events alone; part of their hash (encoding 3). `value` has one spelling:
-- docs/reference/log-format.md.
CREATE TABLE facts (
  seq INTEGER NOT NULL REFERENCES events (seq),
  name TEXT NOT NULL CHECK (name <> ''),
  value TEXT NOT NULL,
  PRIMARY KEY (seq, name)
) STRICT, WITHOUT ROWID;

-- Facts are written right after their event, and never without.
CREATE TRIGGER facts_appended BEFORE INSERT ON facts
WHEN NEW.seq IS NOT (SELECT max(seq) FROM events)
  OR (SELECT enc FROM events WHERE seq = NEW.seq) IS NOT 3
  OR EXISTS (SELECT 1 FROM facts WHERE seq = NEW.seq AND name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'facts are only appended, with their event'); END;
CREATE TRIGGER facts_unchanged BEFORE UPDATE ON facts
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER facts_undeleted BEFORE DELETE ON facts
BEGIN SELECT RAISE(ABORT, 'facts are never deleted'); END;

-- Which reminders were given. No part of the log and no projection of it: it cannot be computed again,
-- and nothing that is decided rests on it. A reminder is of one clock of one case and says one thing
-- ('due_soon', 'overdue', 'unknown') about one deadline, named by the first moment that is late; a
-- deadline that moves is another one. It is pending (done = 0) from before it is printed until after.
CREATE TABLE reminders (
  case_number TEXT NOT NULL CHECK (case_number <> ''),
  clock TEXT NOT NULL CHECK (clock <> ''),
  kind TEXT NOT NULL CHECK (kind <> ''),
  late_from INTEGER,
  done INTEGER NOT NULL CHECK (done IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX reminders_once ON reminders (case_number, clock, kind, ifnull(late_from, ''));
CREATE INDEX reminders_pending ON reminders (case_number) WHERE done = 0;
