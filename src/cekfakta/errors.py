"""The error tree. Each message says what was got, what was wanted and what to do.

::

    CekfaktaError
    ├── InputError          what was pasted, passed or uploaded cannot be used
    │   ├── FormatError     a file is not in the format that its name says
    │   ├── AddressError    the page cannot be served at the host and port asked for
    │   ├── SourceError     a source cannot be followed, or none is known by that id
    │   └── FetchError      what stands at an address cannot be fetched
    │       └── UnavailableError  its host gives no answer now, but may later
    ├── CorpusError         the corpus file cannot be used
    │   ├── CorpusLockedError     another process is writing to it
    │   ├── CorpusReadOnlyError   it may not be written
    │   ├── CorpusDamagedError    it is truncated or not a cekfakta corpus
    │   └── StatementNotFoundError
    └── ModelError          the model files cannot be used
        └── MissingExtraError     an optional dependency is not installed
"""


class CekfaktaError(Exception):
    """Base of every error that cekfakta raises on purpose."""


class InputError(CekfaktaError):
    """What was pasted, passed or uploaded cannot be used."""


class FormatError(InputError):
    """A file is not in the format that its name says."""


class AddressError(InputError):
    """The page cannot be served at the host and port asked for."""


class SourceError(InputError):
    """A source cannot be followed, or none is known by that id."""


class FetchError(InputError):
    """What stands at an address cannot be fetched, or may not be.

    ``status`` is the HTTP status of the answer, 0 where there was none.
    """

    def __init__(self, message: str, status: int = 0) -> None:
        super().__init__(message)
        self.status = status


class UnavailableError(FetchError):
    """A host gives no answer now, but may later; ``wait`` is for how many seconds it asks."""

    def __init__(self, message: str, status: int = 0, wait: float = 0.0) -> None:
        super().__init__(message, status)
        self.wait = wait


class CorpusError(CekfaktaError):
    """The corpus file cannot be used."""


class CorpusLockedError(CorpusError):
    """Another process is writing to the corpus."""


class CorpusReadOnlyError(CorpusError):
    """The corpus file or its folder may not be written."""


class CorpusDamagedError(CorpusError):
    """The corpus file is truncated, or is not a cekfakta corpus."""


class StatementNotFoundError(CorpusError):
    """No statement has that id."""


class ModelError(CekfaktaError):
    """The model files cannot be used."""


class MissingExtraError(ModelError):
    """An optional dependency is not installed."""
