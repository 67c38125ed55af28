"""What Decap CMS is told of a site: its types, their fields, its languages, its repository.

It is given to the CMS as it keeps it, with every default written out: then the CMS doesn't check
it by a validator that compiles code, which the page's Content-Security-Policy forbids.
"""

from collections.abc import Iterator
from typing import Any

from brief.admin.forms import Field, Options, Setting, form_of, title_of
from brief.content import TYPES, ContentType
from brief.language import Language
from brief.messages import speaker
from brief.sayings import LANGUAGES
from brief.urls import ID, ID_LENGTH
from brief.views.edition import Edition

Settings = dict[str, Any]


def settings(editions: tuple[Edition, ...]) -> Settings:
    """Return the settings of the CMS, as JSON has it; the first edition is in its language."""
    first, languages = editions[0], [edition.lang for edition in editions]
    setting = setting_of(editions)
    return {
        "backend": _backend(first),
        "publish_mode": "editorial_workflow",
        "locale": first.lang,
        "site_url": first.config.base.absolute("/"),
        "display_url": first.config.base.absolute("/"),
        "media_folder": "content/media",
        "public_folder": "/",
        "search": True,
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "editor": {"preview": True, "notes": False},
        "i18n": {**_I18N, "locales": languages, "default_locale": languages[0]},
        "words": {
            "unread": first.language.text("admin.unread", why="%s"),
            "loses": first.language.text("admin.loses", remark="%s"),
        },
        "collections": [_collection(type, setting, first) for type in TYPES.values()],
    }


_I18N = {"structure": "multiple_files"}


def setting_of(editions: tuple[Edition, ...]) -> Setting:
    """Return what the forms of a site need to know of it."""
    first = editions[0]
    lang = first.lang if first.lang in LANGUAGES else LANGUAGES[0]
    site = first.config.site
    lanes = tuple((lane.id, first.text(lane.name).text) for lane in site.lanes)
    scenarios = tuple((one.id, first.text(one.name).text) for one in site.scenarios)
    options: dict[str, Options] = {"lane": lanes, "scenario": scenarios}
    names = {edition.lang: edition.language.text("language.name") for edition in editions}
    return Setting(names, options, speaker(lang))


def _backend(edition: Edition) -> Settings:
    admin = edition.config.site.admin
    assert admin, "only asked where the site has it"
    login = {"base_url": admin.login} if admin.login else {}
    return {"name": "github", "repo": admin.repository, "branch": admin.branch or "main", **login}


def _collection(type: ContentType, setting: Setting, edition: Edition) -> Settings:
    shown = title_of(type.kind, setting.first)
    text = edition.language.text
    made: Settings = {
        "name": type.kind,
        "type": "folder_based_collection",
        "label": text(f"admin_kinds.{type.kind}"),
        "label_singular": text(f"admin_kind.{type.kind}"),
        "folder": f"content/{type.folder}",
        "format": f"brief-{type.kind}",
        "extension": "md",
        "create": True,
        "delete": False,  # what was published is withdrawn, never deleted
        "publish": True,
        "identifier_field": "_id",
        "slug": "{{fields._id}}",
        "summary": f"{{{{{shown}}}}} ({{{{filename}}}})",
        "sortable_fields": [],
        "view_filters": [],
        "view_groups": [],
        "editor": {"preview": True, "notes": False},
        "fields": list(_fields(type, setting, edition.language)),
    }
    if type.per_language:
        languages = list(setting.languages)
        made["i18n"] = {**_I18N, "locales": languages, "default_locale": setting.first}
        made["fields"] = [_translated(field) for field in made["fields"]]
    return made


def _fields(type: ContentType, setting: Setting, language: Language) -> Iterator[Field]:
    """Yield the id, which is the file's name, then the front matter, then the body."""
    id = {"name": "_id", "widget": "id", "required": True}
    pattern = [f"^(?=.{{1,{ID_LENGTH}}}$){ID}$", language.text("admin.id_form")]
    yield {**id, "label": "Id", "hint": language.text("admin.id"), "id_form": pattern}
    yield from form_of(type.model, setting)
    body = {"name": "body", "widget": "text", "required": False}
    yield {**body, "label": language.text("admin.body"), "hint": language.text("admin.body_hint")}


def _translated(field: Field) -> Field:
    """Return a field that each language has for itself, with all that is in it."""
    made = {**field, "i18n": "translate"}
    if "fields" in field:
        made["fields"] = [_translated(one) for one in field["fields"]]
    if "field" in field:
        made["field"] = _translated(field["field"])
    return made
