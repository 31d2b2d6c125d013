-- SPDX-License-Identifier: Apache-2.0
-- Schema 2, on top of schema 1. It is never changed once a release has it. Tables of their own and no
-- columns in `events`: the text of what is there already stays as it was.

-- What an event that corrects another one is about; part of its hash (encoding 2). `number` is the
-- place in the case of what is amended or annulled, `kind` says what happened instead.
CREATE TABLE corrections (
  seq INTEGER PRIMARY KEY REFERENCES events (seq),
  number INTEGER CHECK (number > 0),
  kind TEXT CHECK (kind <> '')
) STRICT;

-- A projection: the hashes of whole subtrees of the Merkle tree over the log, so that its root at any
-- size needs neither the whole log nor many rows. `level` says that it is over 2^level events, `place`
-- which of these stretches, from 0. Lower levels are quickly computed: a row for 256 events and one for
-- each doubling are a third of a byte an event.
CREATE TABLE tree (
  level INTEGER NOT NULL CHECK (level >= 8),
  place INTEGER NOT NULL CHECK (place >= 0),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (level, place)
) STRICT, WITHOUT ROWID;

-- A correction is written right after its event, and never without.
CREATE TRIGGER corrections_appended BEFORE INSERT ON corrections
WHEN NEW.seq IS NOT (SELECT max(seq) FROM events)
  OR EXISTS (SELECT 1 FROM corrections WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'corrections are only appended, with their event'); END;
CREATE TRIGGER corrections_unchanged BEFORE UPDATE ON corrections
BEGIN SELECT RAISE(ABORT, 'corrections are never changed'); END;
CREATE TRIGGER corrections_undeleted BEFORE DELETE ON corrections
BEGIN SELECT RAISE(ABORT, 'corrections are never deleted'); END;
