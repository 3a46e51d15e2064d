"""The OpenSearch description: lets a browser offer this site's search in its own address bar."""

from xml.sax.saxutils import escape, quoteattr

SHORT_NAME_CHARACTERS = 16  # OpenSearch 1.1 draft 6 allows no more


def describe_search(name: str, description: str, page: str, lang: str) -> str:
    """Return the description as XML.

    page   the full address of the page of search
    """
    template = f"{page}?q={{searchTerms}}"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        f"  <ShortName>{escape(name[:SHORT_NAME_CHARACTERS].strip())}</ShortName>\n"
        f"  <Description>{escape(description)}</Description>\n"
        f"  <Language>{escape(lang)}</Language>\n"
        "  <InputEncoding>UTF-8</InputEncoding>\n"
        f'  <Url type="text/html" method="get" template={quoteattr(template)}/>\n'
        "</OpenSearchDescription>\n"
    )
