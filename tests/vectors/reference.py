#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A second, slow engine that shares nothing with the first: it walks from minute to minute with Python's zone data.
`reference.py` writes random vectors with its answers to walked.json; `--check` sees that the answers there are its own.
"""
import datetime
import functools
import json
import pathlib
import random
import sys
import zoneinfo

FILE = pathlib.Path(__file__).with_name("walked.json")
DAY, MINUTE = datetime.timedelta(days=1), datetime.timedelta(minutes=1)
UTC = datetime.timezone.utc
DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
OFFICE = {day: [["08:00", "12:00"], ["13:00", "17:00"]] for day in DAYS[:5]}

CALENDARS = {
    "night shift, New York": {"tz": "America/New_York", "week": {day: [["22:00", "06:00"]] for day in DAYS},
                              "holidays": ["2025-03-09", "2025-07-04", "2025-12-25"],
                              "special": {"2025-11-01": [["20:00", "03:00"]], "2025-11-04": []}},
    "three stretches and half Saturdays, Medan": {
        "tz": "Asia/Jakarta", "holidays": ["2025-03-31", "2025-04-01", "2025-08-18"], "special": {},
        "week": {**{day: [["07:30", "10:00"], ["10:15", "12:00"], ["13:00", "16:15"]] for day in DAYS[:5]},
                 "sat": [["08:00", "12:00"]], "sun": []}},
    "half an hour of summer, Lord Howe": {"tz": "Australia/Lord_Howe", "week": {day: [["00:00", "24:00"]] for day in DAYS},
                                          "holidays": ["2025-04-07"], "special": {}},
    "clocks change in the hours, Berlin": {"tz": "Europe/Berlin", "week": {"sat": [["18:00", "02:30"]], "sun": [["02:30", "04:30"]],
                                                                       "wed": [["09:00", "17:00"]]},
                                           "holidays": ["2025-10-25"], "special": {"2025-03-29": [["12:00", "24:00"]]}},
    "clocks change at midnight, Beirut": {"tz": "Asia/Beirut", "week": {day: [["00:00", "07:00"], ["21:00", "24:00"]] for day in DAYS},
                                          "holidays": [], "special": {}},
    "special days past midnight, London": {"tz": "Europe/London", "week": OFFICE, "holidays": ["2025-05-05"],
                                           "special": {"2025-05-03": [["20:00", "02:00"]], "2025-05-04": [["22:00", "06:00"]],
                                                       "2025-05-09": [["16:00", "09:30"]]}},
}


def minutes_of(text):
    return int(text[:2]) * 60 + int(text[3:])


def split(stretches):
    """What belongs to the date itself, and what to the next."""
    own, later = [], []
    for opens, closes in stretches:
        begin, end = minutes_of(opens), minutes_of(closes)
        own.append((begin, end if end > begin else 1440))
        if end <= begin:
            later.append((0, end))
    return own, later


class Calendar:
    def __init__(self, spelt):
        self.zone = zoneinfo.ZoneInfo(spelt["tz"])
        self.holidays = {datetime.date.fromisoformat(date) for date in spelt["holidays"]}
        self.special = {datetime.date.fromisoformat(date): split(hours) for date, hours in spelt["special"].items()}
        week = [split(spelt["week"].get(day, [])) for day in DAYS]
        self.week = [week[day][0] + week[day - 1][1] for day in range(7)]
        self.stretches = functools.cache(self._stretches)

    def hours(self, date):
        if date in self.holidays:
            return []
        own = self.special[date][0] if date in self.special else self.week[date.weekday()]
        return own + self.special.get(date - DAY, ([], []))[1]

    def instant(self, date, minutes):
        """Of a wall time: in a gap the moment of the change, of two the first."""
        naive = datetime.datetime.combine(date, datetime.time()) + minutes * MINUTE
        there = naive.replace(tzinfo=self.zone)
        instant = there.astimezone(UTC)
        if instant.astimezone(self.zone).replace(tzinfo=None) != naive:
            while (instant - MINUTE).astimezone(self.zone).utcoffset() == instant.astimezone(self.zone).utcoffset():
                instant -= MINUTE
        return instant

    def _stretches(self, date):
        pairs = [(self.instant(date, begin), self.instant(date, end)) for begin, end in self.hours(date)]
        return [pair for pair in pairs if pair[0] < pair[1]]

    def works_at(self, instant):
        date = instant.astimezone(self.zone).date()
        return any(begin <= instant < end for near in (date - DAY, date, date + DAY) for begin, end in self.stretches(near))

    def works_on(self, date):
        return bool(self.stretches(date))


def walk(calendar, start, amount, paused=lambda _: False):
    """The deadline, and the moment at which work goes on."""
    at, left, step = start, abs(amount), MINUTE if amount >= 0 else -MINUTE
    while left > 0:
        minute = at if amount > 0 else at - MINUTE
        left -= calendar.works_at(minute) and not paused(minute)
        at += step
    due = at
    while amount >= 0 and not calendar.works_at(at):
        at += MINUTE
    return due, at


def count_days(calendar, start, amount):
    date, left, step = start, max(abs(amount), 1), DAY if amount >= 0 else -DAY
    if amount == 0:
        date -= DAY
    while left > 0:
        date += step
        left -= calendar.works_on(date)
    return date


def written(instant, calendar):
    return instant.astimezone(calendar.zone).isoformat(timespec="seconds")


class Author:
    def __init__(self):
        self.chance = random.Random(4)

    def start(self, calendar):
        """Mostly near what is special about the calendar."""
        near = self.chance.choice(["2025-03-08", "2025-03-29", "2025-04-05", "2025-05-04", "2025-10-25", "2025-11-02", "2025-12-25"])
        midnight = datetime.datetime.fromisoformat(near).replace(tzinfo=UTC)
        return midnight + self.chance.randrange(-1 * 1440, 2 * 1440, 5) * MINUTE

    def addition(self, calendar):
        start, amount = self.start(calendar), self.chance.choice([0, 30, 60, 120, 285, 480, 600, -45, -300, -1200])
        due, on = walk(calendar, start, amount)
        edge = due != on and amount >= 0
        proposed = {"sp_proposed": {"left": written(due, calendar), "right": written(on, calendar)}} if edge else {}
        return {"op": "add", "start": written(start, calendar), "amount": amount, "unit": "minute", "edge": edge,
                "expected": written(due, calendar), **proposed}

    def pauses(self, start):
        begins = [start + self.chance.randrange(-300, 1500, 15) * MINUTE for _ in range(self.chance.randrange(1, 4))]
        return [(begin, begin + self.chance.randrange(0, 900, 15) * MINUTE) for begin in begins]

    def paused_addition(self, calendar):
        start, amount = self.start(calendar), self.chance.randrange(10, 900, 5)
        pauses = self.pauses(start)
        paused = lambda minute: any(begin <= minute < end for begin, end in pauses)
        due, _ = walk(calendar, start, amount, paused)
        return {"op": "add_paused", "start": written(start, calendar), "amount": amount, "unit": "minute",
                "pauses": [[written(moment, calendar) for moment in pause] for pause in pauses], "edge": False,
                "expected": written(due, calendar)}

    def sum(self, calendar):
        start = self.start(calendar)
        end = start + self.chance.randrange(0, 6000, 5) * MINUTE
        at, seconds = start, 0
        while at < end:
            seconds += 60 * calendar.works_at(at)
            at += MINUTE
        return {"op": "between", "start": written(start, calendar), "end": written(end, calendar), "unit": "second",
                "edge": False, "expected": seconds}

    def days(self, calendar):
        start, amount = self.start(calendar).date(), self.chance.choice([0, 1, 2, 3, 10, 30, -1, -5, 250, 6000])
        return {"op": "add", "start": str(start), "amount": amount, "unit": "working_day", "edge": False,
                "expected": str(count_days(calendar, start, amount))}

    def state(self, calendar):
        at = self.start(calendar)
        return {"op": "is_working", "start": written(at, calendar), "edge": False, "expected": calendar.works_at(at)}

    def vectors(self):
        for name, spelt in CALENDARS.items():
            calendar = Calendar(spelt)
            for ask, times in [(self.addition, 24), (self.paused_addition, 12), (self.sum, 10), (self.days, 8), (self.state, 6)]:
                for number in range(times):
                    vector = ask(calendar)
                    yield {"id": f"{name}/{vector['op']}/{vector.get('unit', '')}/{number}", "calendar": name, "status": "agreed",
                           **vector}


def text():
    lines = ",\n".join(json.dumps(vector) for vector in Author().vectors())
    return (f'{{"format": "sp-biztime-vectors/1",\n"note": "answers of reference.py",\n'
            f'"calendars": {json.dumps(CALENDARS)},\n"vectors": [\n{lines}\n]}}\n')


if __name__ == "__main__":
    if sys.argv[1:] != ["--check"]:
        FILE.write_text(text())
    elif FILE.read_text() != text():
        sys.exit("walked.json is not what reference.py answers")
