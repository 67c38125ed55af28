// What Decap CMS has no widget for: the id of a new object, a text in several languages, and claims,
// which lie in their sources.
"use strict";

const briefPickers = (() => {
  /** The id: typed for what is new, and only shown for what is there. */
  function idControl() {
    return createClass({
      isNew() {
        return !this.props.entry || this.props.entry.get("newRecord");
      },
      isValid() {
        const [pattern, advice] = this.props.field.get("id_form").toJS();
        return !this.isNew() || new RegExp(pattern).test(this.props.value ?? "") || { error: { message: advice } };
      },
      render() {
        const { forID, classNameWrapper, onChange, value, entry, setActiveStyle, setInactiveStyle } = this.props;
        return h("input", {
          id: forID,
          type: "text",
          className: classNameWrapper,
          value: this.isNew() ? value ?? "" : entry.get("slug"),
          readOnly: !this.isNew(),
          onChange: (event) => onChange(event.target.value.trim()),
          onFocus: setActiveStyle,
          onBlur: setInactiveStyle,
        });
      },
    });
  }

  /** A text in each language, side by side. */
  function textsControl() {
    return createClass({
      texts() {
        const { value } = this.props;
        return value?.toJS?.() ?? value ?? {};
      },
      isValid() {
        const { field, t } = this.props;
        const isThere = Object.values(this.texts()).some((text) => text?.trim());
        if (isThere || !field.get("required")) return true;
        const fieldLabel = field.get("label");
        return { error: { message: t("editor.editorControlPane.widget.required", { fieldLabel }) } };
      },
      render() {
        const { field, forID, onChange, setActiveStyle, setInactiveStyle } = this.props;
        const texts = this.texts();
        const one = ({ name, label }, n) =>
          h("label", { key: name, lang: name }, [
            h("span", { key: "label" }, label),
            h("textarea", {
              key: "text",
              id: n === 0 ? forID : undefined,
              "aria-label": `${field.get("label")} — ${label}`,
              rows: 2,
              value: texts[name] ?? "",
              onChange: (event) => onChange({ ...texts, [name]: event.target.value }),
              onFocus: setActiveStyle,
              onBlur: setInactiveStyle,
            }),
          ]);
        return h("div", { className: "brief-texts" }, field.get("languages").toJS().map(one));
      },
    });
  }

  /** Claims: the picker of relations, whose choices are the claims of the sources that it finds. */
  function claimControl(RelationControl, language) {
    return class extends RelationControl {
      parseHitOptions = (hits) => (hits ?? []).flatMap(claimsOf);

      loadOptions = async (term, callback) => {
        const { field, forID, query } = this.props;
        const fields = field.get("search_fields").toJS();
        const found = await query(forID, field.get("collection"), fields, "");
        const words = term.toLowerCase().split(/\s+/);
        const choices = this.parseHitOptions(found.payload.hits);
        callback(choices.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word))));
      };
    };

    function claimsOf({ slug, data }) {
      return (data.claims ?? []).map((claim) => ({
        data,
        value: `${slug}/${claim.id}`,
        label: `${slug}/${claim.id} — ${claim.says?.[language] ?? ""}`,
      }));
    }
  }

  /** Make them known to Decap CMS. */
  function register(language) {
    const relation = CMS.getWidget("relation");
    const text = CMS.getWidget("string");
    CMS.registerWidget("id", idControl(), text.preview);
    CMS.registerWidget("texts", textsControl(), text.preview);
    CMS.registerWidget("claim", claimControl(relation.control, language), relation.preview);
  }

  return { register };
})();
