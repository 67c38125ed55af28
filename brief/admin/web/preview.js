// What stands beside the form: the object as it reads, field by field, in all its languages.
"use strict";

const briefPreview = (() => {
  const plain = (value) => value?.toJS?.() ?? value;
  const isMap = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  const isEmpty = (value) =>
    value === undefined || value === null || value === "" ||
    (typeof value === "object" && Object.keys(value).length === 0);

  /** Return the elements for the fields that hold something. */
  function filled(fields, values) {
    return fields
      .filter(({ name }) => !isEmpty(values?.[name]))
      .map((field) => h("div", { key: field.name }, [
        h("dt", { key: "label" }, field.label ?? field.name),
        h("dd", { key: "value" }, said(field, values[field.name])),
      ]));
  }

  function said(field, value) {
    if (field.languages) {
      const spoken = field.languages.filter(({ name }) => !isEmpty(value[name]));
      return spoken.map(({ name }) => h("p", { key: name, lang: name }, value[name]));
    }
    if (Array.isArray(value)) {
      return h("ul", {}, value.map((one, n) => h("li", { key: n }, isMap(one) ? list(field.fields, one) : one)));
    }
    return isMap(value) ? list(field.fields, value) : String(value);
  }

  const list = (fields, values) => h("dl", {}, filled(fields ?? [], values));

  /** Return the preview of a collection. */
  function of({ fields }) {
    const shown = fields.filter(({ name }) => name !== "body" && name !== "_id");
    return createClass({
      render() {
        const values = plain(this.props.entry.get("data"));
        return h("article", {}, [
          h("dl", { key: "fields" }, filled(shown, values)),
          h("pre", { key: "body" }, values.body ?? ""),
        ]);
      },
    });
  }

  const STYLE = `
    body { margin: 1rem; font: 1rem/1.5 Georgia, serif; color: #1a1a1a; overflow-wrap: anywhere }
    dl, ul { margin: 0; padding: 0; list-style: none }
    dl dl, li { padding-left: 1rem; border-left: 2px solid #ccc; margin-bottom: .5rem }
    dt { font: .75rem sans-serif; color: #595959; margin-top: .75rem }
    dd, p { margin: 0 }
    p + p { margin-top: .25rem }
    pre { font: inherit; white-space: pre-wrap }
  `;

  function register(collections) {
    CMS.registerPreviewStyle(STYLE, { raw: true });
    for (const collection of collections) CMS.registerPreviewTemplate(collection.name, of(collection));
  }

  return { register };
})();
