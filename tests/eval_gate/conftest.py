"""The shipped model on the starter corpus, opened once."""

from collections.abc import Iterator

import pytest

from cekfakta.checker import Checker


@pytest.fixture(scope="package")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Checker]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CEKFAKTA_DATA_FOLDER", str(tmp_path_factory.mktemp("data")))
        with Checker.open() as opened:
            yield opened
