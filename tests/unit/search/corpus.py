"""Sites made up for the search's tests: a small one to read, and generated ones of any size."""

import random
from collections.abc import Sequence
from pathlib import Path

from plugins.search.documents import Document, split_sections
from plugins.search.index import Index, build_index
from plugins.search.shards import SearchFiles, cut
from plugins.search.words import language_of
from tests.unit.search.javascript import ORIGIN
from tests.unit.search.texts import word_like

ENGLISH = language_of("en")

IEP = """
<p>An IEP starts with an evaluation.</p>
<h2 id="who">Who is on the IEP team?</h2>
<p>You, a teacher<span class="note">34 CFR 300.321</span> and others. A speech therapist may come.</p>
<h2 id="pay">Who pays for speech therapy?</h2>
<p>The school does. You pay nothing.</p>
<h3 id="transport">Does that include transport?</h3>
<p>Yes, if your child needs a bus or an aide on the bus.</p>
"""
PLAN_504 = """
<p>It removes barriers at school.</p>
<h2 id="who">Who is protected?</h2>
<p>A child whose disability limits a major life activity such as reading, breathing or walking.</p>
<h2 id="not-followed">When the plan is not followed</h2>
<p>Write to the 504 coordinator and ask for a meeting.</p>
"""

SMALL = (
    *split_sections(IEP, "/iep/what-is-an-iep/", "What is an IEP?", "article", "A plan for teaching one child."),
    *split_sections(PLAN_504, "/504/plan/", "What is a 504 Plan?", "article", "A plan that gives equal access."),
    Document("row", "/compare/#cost", "IEP and 504 Plan", "What does it cost?", "price money", "Both are free."),
    Document("outcome", "/guide/ask-for-both/", "Ask for both evaluations", "Ask for both evaluations"),
    Document("term", "/glossary/#iep", "Glossary", "IEP", "individualized education program", "A written plan."),
    Document("letter", "/letters/ask/", "Ask for an evaluation", "Ask for an evaluation", body="Dear principal …"),
)


LENGTHS = (0, 20, 80, 200)  # of a section, in words


def generated(articles: int, seed: int = 1) -> list[Document]:
    """Return the documents of a made-up site: some words are in most articles, and each has some of its own."""
    source = random.Random(seed)
    words = [*sorted(word_like(source, 3_000)), "IEP", "504", "consent", "re-evaluation", "child’s", "the", "not"]
    source.shuffle(words)
    weights = [1 / (place + 2) for place in range(len(words))]
    documents = []
    for number in range(articles):
        own = source.sample(words, 30)

        def write(count: int, own: Sequence[str] = own) -> str:
            common = source.choices(words, weights, k=count)
            return " ".join(source.choice(own) if source.random() < 0.2 else each for each in common)

        sections = "".join(
            f'<h2 id="s{part}">{write(5)}</h2><p>{write(source.choice(LENGTHS))}</p>'
            for part in range(source.randint(0, 9))
        )
        documents += split_sections(write(40) + sections, f"/a/{number}/", write(4), "article", write(15))
    return documents


class Site:
    """A site's search, written to a folder.

    folder    what is served at ORIGIN
    address   of the index
    """

    def __init__(self, folder: Path, documents: Sequence[Document]) -> None:
        self.folder = folder
        self.index: Index = build_index(documents, ENGLISH)
        self.files: SearchFiles = cut(self.index)
        self.address = f"{ORIGIN}/search/{self.files.start}"
        for name, content in self.files.contents.items():
            file = folder / "search" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
