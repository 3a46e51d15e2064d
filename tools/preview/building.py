"""One build of the preview: pages that are open in a browser come first, everything else after them."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache
from pelican import Pelican, signals
from pelican.generators import Generator, StaticGenerator
from pelican.writers import Writer

from plugins.assets.generator import write_assets
from plugins.checks.sources import load_and_check
from plugins.sitedata.memory import SETTING as MEMORY
from plugins.sitedata.memory import Memory
from plugins.templating.addresses import output_file
from plugins.templating.pages import PagesOfOurs
from tools.aside import folder_aside
from tools.build import Result, build_from
from tools.swap import refuse_to_replace, replace_folder

Tell = Callable[[Path, str], None]
"""Called with the folder that is being built and the file of an open page, as soon as that page is written."""

OPEN = "OPEN_PAGES"
TELL = "TELL"
PAGE_GENERATORS = ("ArticlesGenerator", "PagesGenerator")


def build_open_first(
    root: Path, output: Path, open_pages: Iterable[str], tell: Tell, memory: Memory, compiled: BytecodeCache
) -> Result:
    """Build the site of the project in `root`, drafts listed, as `tools.build` does.

    open_pages   the addresses that browsers show
    compiled     templates that earlier builds compiled

    Pelican keeps state: call this once in a process.
    """
    refuse_to_replace(output)
    with folder_aside(output) as aside:
        data, problems = load_and_check(root, memory)
        if data is None:
            return Result(tuple(problems))
        signals.get_writer.connect(choose_writer)

        def prepare(settings: dict[str, Any]) -> None:
            settings["JINJA_ENVIRONMENT"] = {**settings["JINJA_ENVIRONMENT"], "bytecode_cache": compiled}
            settings["PELICAN_CLASS"] = PagesFirst
            settings[MEMORY] = memory
            settings[OPEN] = {output_file(address) for address in open_pages}
            settings[TELL] = tell

        result = build_from(data.with_drafts(), problems, aside / "site", prepare=prepare)
        if result.is_good:
            replace_folder(aside / "site", output)
        return result


class PagesFirst(Pelican):
    """Pelican, with all pages before the search index and the like."""

    def _get_generator_classes(self) -> list[type[Generator]]:
        classes = super()._get_generator_classes()
        pages = [each for each in classes if each.__name__ in PAGE_GENERATORS or issubclass(each, PagesOfOurs)]
        others = [each for each in classes if each not in pages and each is not StaticGenerator]
        return [*pages, RestOfPages, *others, StaticGenerator]


class RestOfPages(Generator):
    """Writes the pages that nobody looks at."""

    def generate_output(self, writer: "OpenFirst") -> None:
        """Write them in the order in which they were made."""
        writer.write_rest()


class OpenFirst(Writer):
    """Writes a page at once if it is open in a browser, else when `write_rest` is called."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings)
        self._rest: list[Callable[[], None]] = []

    def write_file(self, name: str, template: Any, context: dict[str, Any], *args: Any, **kwargs: Any) -> None:
        """Write a page now or later, with the context as it is now."""
        write = partial(super().write_file, name, template, dict(context), *args, **kwargs)
        if name not in self.settings[OPEN]:
            self._rest.append(write)
            return
        write()
        write_assets(self.settings, Path(self.output_path))
        self.settings[TELL](Path(self.output_path), name)

    def write_rest(self) -> None:
        """Write what waits."""
        for write in self._rest:
            write()
        self._rest.clear()


def choose_writer(pelican: Pelican) -> type[Writer]:
    """Return the writer that Pelican is to use."""
    return OpenFirst
