-- SPDX-License-Identifier: Apache-2.0
-- Schema 1. This file is built into the program. It is never changed once a release has it: a later
-- schema is a file of its own. All times are seconds since 1970-01-01T00:00:00Z. What each column of
-- the log means and how a row is hashed is written down in docs/reference/log-format.md.

-- Which log this is. The first bit of its random id says whether it takes a given now for writes,
-- so that the chain of hashes covers that too.
CREATE TABLE log (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  log_id BLOB NOT NULL CHECK (length(log_id) = 16),
  replay INTEGER NOT NULL CHECK (replay = (log_id >= x'80'))
) STRICT;

-- The log. Nothing in it names a person.
CREATE TABLE events (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  enc INTEGER NOT NULL CHECK (enc > 0),
  case_number TEXT NOT NULL CHECK (case_number <> ''),
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind <> ''),
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  uid INTEGER NOT NULL,
  login_uid INTEGER,
  step TEXT,
  visit INTEGER CHECK (visit > 0),
  outcome TEXT,
  cause TEXT,
  requirements TEXT CHECK (requirements <> ''),
  units INTEGER,
  ref TEXT,
  document TEXT,
  scheduled_at INTEGER,
  standard_id TEXT,
  edition INTEGER,
  standard BLOB CHECK (length(standard) = 32),
  calendar BLOB CHECK (length(calendar) = 32),
  request_id TEXT,
  request_commitment BLOB CHECK (length(request_commitment) = 32),
  details_commitment BLOB CHECK (length(details_commitment) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  CHECK ((request_id IS NULL) = (request_commitment IS NULL)),
  CHECK ((standard_id IS NULL) = (edition IS NULL)
     AND (standard_id IS NULL) = (standard IS NULL)
     AND (standard_id IS NULL) = (calendar IS NULL))
) STRICT;

CREATE UNIQUE INDEX events_by_case ON events (case_number, number);
CREATE UNIQUE INDEX events_by_request ON events (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX events_by_edition ON events (standard_id, edition) WHERE standard_id IS NOT NULL;
CREATE INDEX events_by_occurrence ON events (occurred_at);

-- Personal data and free text of an event. Erasing a value empties salt and value together; the
-- commitment stays, so that the chain still verifies.
CREATE TABLE details (
  seq INTEGER NOT NULL REFERENCES events (seq),
  field TEXT NOT NULL CHECK (field <> ''),
  salt BLOB CHECK (length(salt) = 16),
  value TEXT,
  commitment BLOB NOT NULL CHECK (length(commitment) = 32),
  PRIMARY KEY (seq, field),
  CHECK ((salt IS NULL) = (value IS NULL))
) STRICT, WITHOUT ROWID;

-- Salt of each request's fingerprint; emptied when the event's details are erased.
CREATE TABLE request_salts (
  seq INTEGER PRIMARY KEY REFERENCES events (seq),
  salt BLOB CHECK (length(salt) = 16)
) STRICT;

-- The bytes of pinned standards and calendars, by their SHA-256.
CREATE TABLE blobs (
  hash BLOB PRIMARY KEY NOT NULL CHECK (length(hash) = 32),
  bytes BLOB NOT NULL
) STRICT;

-- Projections: what follows from the log. They can be thrown away and rebuilt.

CREATE TABLE cases (
  case_number TEXT PRIMARY KEY NOT NULL,
  year INTEGER NOT NULL,
  running INTEGER NOT NULL CHECK (running > 0),
  office TEXT NOT NULL,
  standard_id TEXT NOT NULL,
  edition INTEGER NOT NULL,
  status TEXT NOT NULL,
  closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
  held INTEGER NOT NULL CHECK (held IN (0, 1)),
  step TEXT,
  visit INTEGER,
  number INTEGER NOT NULL,
  ref TEXT,
  units INTEGER NOT NULL,
  received INTEGER NOT NULL,
  ended INTEGER
) STRICT;

CREATE UNIQUE INDEX cases_by_year ON cases (year, running);
CREATE UNIQUE INDEX cases_by_ref ON cases (ref, office, year) WHERE ref IS NOT NULL;
CREATE INDEX cases_open ON cases (year, running) WHERE closed = 0;

-- Running clocks only. late_from is the first moment at which the clock is late, NULL where it is
-- not known.
CREATE TABLE deadlines (
  case_number TEXT NOT NULL REFERENCES cases (case_number),
  clock TEXT NOT NULL,
  late_from INTEGER,
  due INTEGER,
  PRIMARY KEY (case_number, clock)
) STRICT, WITHOUT ROWID;

CREATE INDEX deadlines_by_lateness ON deadlines (late_from);

-- Guard rails against a slip of the hand, not proof: whoever can write the file can drop them.
-- INSERT OR REPLACE fires no DELETE trigger by default, hence those before INSERT.

CREATE TRIGGER log_only_once BEFORE INSERT ON log
WHEN EXISTS (SELECT 1 FROM log)
BEGIN SELECT RAISE(ABORT, 'a database holds one log'); END;
CREATE TRIGGER log_unchanged BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log keeps its id'); END;
CREATE TRIGGER log_undeleted BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the log keeps its id'); END;

CREATE TRIGGER events_appended BEFORE INSERT ON events
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM events)
  OR NEW.number IS NOT
     (SELECT coalesce(max(number), 0) + 1 FROM events WHERE case_number = NEW.case_number)
  OR EXISTS (SELECT 1 FROM events WHERE request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'events are only appended, in order'); END;
CREATE TRIGGER events_unchanged BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER events_undeleted BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

CREATE TRIGGER details_not_replaced BEFORE INSERT ON details
WHEN EXISTS (SELECT 1 FROM details WHERE seq = NEW.seq AND field = NEW.field)
BEGIN SELECT RAISE(ABORT, 'details are never changed'); END;
CREATE TRIGGER details_only_erased BEFORE UPDATE ON details
WHEN NEW.seq IS NOT OLD.seq OR NEW.field IS NOT OLD.field
  OR NEW.commitment IS NOT OLD.commitment OR NEW.value IS NOT NULL OR NEW.salt IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'details can only be erased'); END;
CREATE TRIGGER details_undeleted BEFORE DELETE ON details
BEGIN SELECT RAISE(ABORT, 'details are never deleted'); END;

CREATE TRIGGER request_salts_not_replaced BEFORE INSERT ON request_salts
WHEN EXISTS (SELECT 1 FROM request_salts WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'salts are never changed'); END;
CREATE TRIGGER request_salts_only_erased BEFORE UPDATE ON request_salts
WHEN NEW.seq IS NOT OLD.seq OR NEW.salt IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'salts can only be erased'); END;
CREATE TRIGGER request_salts_undeleted BEFORE DELETE ON request_salts
BEGIN SELECT RAISE(ABORT, 'salts are never deleted'); END;

CREATE TRIGGER blobs_not_replaced BEFORE INSERT ON blobs
WHEN EXISTS (SELECT 1 FROM blobs WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'pinned bytes are never changed'); END;
CREATE TRIGGER blobs_unchanged BEFORE UPDATE ON blobs
BEGIN SELECT RAISE(ABORT, 'pinned bytes are never changed'); END;
CREATE TRIGGER blobs_undeleted BEFORE DELETE ON blobs
BEGIN SELECT RAISE(ABORT, 'pinned bytes are never deleted'); END;
