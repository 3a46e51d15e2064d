"""The description that browsers read is valid XML and leads to the page of search."""

import xml.etree.ElementTree as etree

from plugins.search.opensearch import describe_search

NAMESPACE = {"os": "http://a9.com/-/spec/opensearch/1.1/"}


def test_description_holds_names_and_the_address_with_a_place_for_the_query() -> None:
    text = describe_search("IEP & 504: side by side", "Find <it>.", 'https://a.test/x"y/search/', "en")
    root = etree.fromstring(text.encode())
    assert root.findtext("os:ShortName", namespaces=NAMESPACE) == "IEP & 504: side"
    assert root.findtext("os:Description", namespaces=NAMESPACE) == "Find <it>."
    url = root.find("os:Url", NAMESPACE)
    assert url is not None
    assert url.get("template") == 'https://a.test/x"y/search/?q={searchTerms}'
