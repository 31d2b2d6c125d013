-- SPDX-License-Identifier: Apache-2.0
-- Schema 3, on top of schema 2. It is never changed once a release has it.

-- A projection: pinned standards and calendars as they are after reading, so that a command need not
-- read the files again. `form` is the number of the form of the bytes; rows of another form are left
-- alone. A row may be missing: then the pinned files are read.
CREATE TABLE compiled (
  standard BLOB NOT NULL CHECK (length(standard) = 32),
  calendar BLOB NOT NULL CHECK (length(calendar) = 32),
  form INTEGER NOT NULL CHECK (form > 0),
  bytes BLOB NOT NULL,
  PRIMARY KEY (standard, calendar, form)
) STRICT;
