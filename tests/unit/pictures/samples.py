"""A small file of pictures, one of each kind."""

from pathlib import PurePosixPath

from plugins.pictures.model import Pictures
from plugins.sitedata.source import YamlSource
from plugins.sitedata.validate import parse

FILE = "content/data/pictures.yaml"

YAML = """pictures:
  road:
    title: The way there
    description: A line with two stops.
    start: {label: Worry}
    tracks:
      - plan: iep
        label: Toward one plan
        steps:
          - label: You ask
            mover: you
            wait:
              label: 60 days
              note: or less
              is_counted: true
              law:
                - text: It takes 60 days.
                  cites: ["34 CFR 300.300(a)"]
          - {label: They answer, note: In writing., mover: school}
      - plan: section-504
        label: Toward another
        steps:
          - {label: You ask, mover: you}
          - {label: They answer, mover: school}
    key: {you: yours, school: theirs, uncounted: no number}
  covered:
    title: Who
    description: Two frames.
    rings:
      - label: All
        law: [{text: Everyone., cites: ["34 CFR 300.300(b)"]}]
      - label: Some
        note: those who need it
        brings: They get help.
        plan: section-504
        law: [{text: Some of them., cites: ["34 CFR 300.300(a)"]}]
    inside: Some are inside all.
  ladder:
    title: Ways
    description: Two rungs.
    foot: Start here
    rungs:
      - label: Talk
      - label: Complain
        ways:
          - label: To the State
            plan: iep
            law: [{text: You may complain., cites: ["34 CFR 300.300(c)"]}]
  year:
    title: A year
    description: A ring.
    center: One year
    events:
      - label: It begins
        at: [0]
        is_sure: true
        law: [{text: It begins., cites: ["34 CFR 300.300(a)"]}]
      - label: It may change
        at: [3, 6]
        is_sure: false
        law: [{text: It may change., cites: ["34 CFR 300.300(b)"]}]
    then:
      label: A second look
      years: 3
      law: [{text: Someone looks again., cites: ["34 CFR 300.300(c)"]}]
    key: {sure: always, unsure: sometimes, places: for example}
    remarks:
      - text: Years differ.
        cites: ["34 CFR 300.300(d)"]
"""


def read(text: str = YAML) -> Pictures:
    """Return the pictures of a file."""
    return parse(Pictures, YamlSource(str(PurePosixPath(FILE)), text))
