"""Three short articles, one in each markup, with the constructs that make finding the way back hard."""

MARKDOWN = """Title: Harbour "reopens" -- at last
Date: 2024-05-06
Tags: ports, Old town
Category: Local
Authors: Ida Berg; Ole Lund
Summary: The *harbour* reopened after nine months, and ferries sail again.

The harbour reopened after nine months, and ferries sail again. "It was un*believ*able," said [Ida Berg](https://example.org/berg "the
harbour's master"), who **runs** it.[^1] Caf&eacute; owners &amp; anglers agreed... mostly.

![Boats at the quay](boats.jpg) lie where `crane --lift 3` stood; see <https://example.org/plan> or http://example.com/a/b?c=d today.

## What it cost {#cost}

- Nine *cranes*
- The quay's wall:

    built anew

> He said -- twice -- that "no boat" was lost,
> and he meant it.

| Ship | Length |
|------|--------|
| "Ada" | 30 m |
| Bree | 42 m |

```
the harbour reopened in code
```

Term
:   What it means here

[^1]: Since *March*, that is.

*[UN]: United Nations
[ref]: https://example.org/ref "Reference words"

The UN's [report][ref] said so on 3&nbsp;March\\*.
"""

RST = """Harbour *reopens*
=================

:date: 2024-05-06
:tags: ports, old town
:category: Local
:authors: Ida Berg
:summary: The harbour *reopened* after nine months.

The harbour *reopened* after nine months, and `ferries <https://example.org/f>`_ sail
again. ``crane --lift`` stood there; see :emphasis:`the plan` or https://example.com/a today [#]_.

.. note:: A word of care.

.. a comment that nobody sees

.. figure:: boats.jpg
   :alt: Boats at the quay
   :width: 300

   The boats lie at the quay.

What it cost
------------

* Nine cranes
* A wall::

    wall = 3

  He said that "no boat" was lost.

.. [#] Since March, that is.
"""

HTML = """<html>
<head>
  <title>Harbour &amp; town</title>
  <meta name="tags" content="ports, old town" />
  <meta name="author" content="Ida Berg" />
  <meta name="summary" content="The harbour reopened after nine months." />
</head>
<body>
<p title="hidden words">The harbour <b>re</b>opened after nine months, and
ferries&nbsp;sail again &mdash; today.</p>
<!-- a comment with words -->
<ul><li>Nine <code>cranes</code><li>A wall</ul>
<img src="boats.jpg" alt="Boats at the &quot;quay&quot;">
<pre>the harbour in code</pre>
</body>
</html>
"""
