"""What a problem code means, told at length: one Markdown file a code, beside these modules.

A file has no heading (title and cure are in ``generator.problems.codes``) but

- one to three paragraphs: what happened, why it is not accepted, how to avoid it;
- maybe ``旁边还有：`` and blocks with other files that the example needs;
- ``错：`` and ``对：`` (of a note ``写的：`` and ``读成：``), a block each;
- maybe a last paragraph that begins with ``还要知道：``.

A ``yaml`` block whose first line names a file, as ``# content/notices/x.yml``, is that whole file;
one without are the lines about the slip. What YAML cannot show is a ``text`` block. A private
number stands there as a marker, as ``{手机号}``, and is shown masked (``model.MASKED``).
"""
