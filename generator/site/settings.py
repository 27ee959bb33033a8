"""The MkDocs settings both outlets share: the published site and the export."""

from __future__ import annotations

from typing import Any

from markupsafe import escape

from generator.pages.page import SiteInfo

STYLES = [f"assets/stylesheets/{name}.css" for name in ("zhibu", "kinds", "print")]
SCRIPTS = ["assets/javascripts/zhibu.js"]
POLYFILLS = ["assets/vendor/iframe-worker/shim.js"]

CJK = r"\u3400-\u9fff\uf900-\ufaff\ud840-\ud884"
"""The Chinese characters a search splits at, as JavaScript writes them (UTF-16 halves beyond
the basic plane: of a rare character only its first half can start a token)."""

SEPARATOR = rf"[\s\u200b\u3000-\u303f\uff00-\uff0f\uff1a-\uff1f\-,.:!?()“”‘’…—·/]+|(?=[{CJK}])"
"""Splits before every Chinese character, so that any run of them is found inside a longer one.

No look-behind: Safari understands it only since 16.4.
"""

FEATURES = ["navigation.indexes", "navigation.top", "toc.follow"]
"""Features of the theme. ``search.suggest`` and ``search.highlight`` work word by word; with one
token a character they would suggest and mark single characters, so they stay off."""


def mkdocs_settings(info: SiteInfo) -> dict[str, Any]:
    """Return the part of a ``mkdocs.yml`` that depends on nothing but the site's own words.

    Material prints names and titles without escaping them, so they are escaped here; values
    stay ``Markup``, which the theme's own ``| e`` leaves alone.
    """
    return {
        "site_name": escape(info.name),
        "site_description": escape(info.description),
        "site_url": info.url or None,
        "copyright": escape(info.footer),
        "use_directory_urls": False,
        "theme": theme_settings(),
        "plugins": [{"search": search_settings()}],
        "extra_css": STYLES,
        "extra_javascript": SCRIPTS,
        "extra": {
            "generator": False,
            "polyfills": POLYFILLS,
            "notice": escape(info.notice),
            "updated": escape(info.updated),
        },
    }


def theme_settings() -> dict[str, Any]:
    """Material in Chinese, with the colours of ``zhibu.css`` and without fonts from elsewhere."""
    return {
        "name": "material",
        "language": "zh",
        "font": False,
        "features": FEATURES,
        "palette": [
            _scheme("(prefers-color-scheme)", "default", "brightness-auto", "改用浅色"),
            _scheme("(prefers-color-scheme: light)", "default", "brightness-7", "改用深色"),
            _scheme("(prefers-color-scheme: dark)", "slate", "brightness-4", "跟随系统的深浅"),
        ],
    }


def _scheme(media: str, scheme: str, icon: str, next_name: str) -> dict[str, Any]:
    toggle = {"icon": f"material/{icon}", "name": next_name}
    colours = {"scheme": scheme, "primary": "custom", "accent": "custom"}
    return {"media": media, **colours, "toggle": toggle}


def search_settings() -> dict[str, Any]:
    """Search without stop words and stemming: both are made for English.

    The language is ``en`` because it is the only one for which the search loads no file.
    """
    return {"lang": ["en"], "separator": SEPARATOR, "pipeline": []}
