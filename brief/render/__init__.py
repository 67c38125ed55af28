"""Turn pages into files: the room of Jinja.

A template sees its view (`view`), the frame of its language (`site`), the interface strings
(`t`, and `n` for counted things) and the filters `href`, `absolute` and, for what is drawn,
`fitted`. Nothing else. A template that makes a *.png is an SVG. `base.html` is the site's own,
if it has one, and otherwise the generator's, which is always `brief/base.html`.
"""

from brief.render.marks import Marker, Marks, marker_of, marks_of
from brief.render.pages import copied, render, render_all
from brief.render.press import Press, compile_all, press

__all__ = [
    "Marker",
    "Marks",
    "Press",
    "compile_all",
    "copied",
    "marker_of",
    "marks_of",
    "press",
    "render",
    "render_all",
]
