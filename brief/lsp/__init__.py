"""A language server: problems, completion and explanations in an editor, as one types.

The Language Server Protocol 3.17 over stdin and stdout, as far as it is needed, without a library:
an editor that has Python and brief has all that it takes.
"""

from brief.lsp.server import serve

__all__ = ["serve"]
