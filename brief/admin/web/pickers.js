// What Decap CMS has no widget for: the id of a new object, a text in several languages, and claims,
// which lie in their sources.
"use strict";

const briefPickers = (() => {
  // For ten seconds the CMS answers a question as it did before. After a save this makes it another.
  const MOST = 1_000_000;
  let saves = 0;

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

  /** The CMS's picker, which knows what was saved a moment ago and drops nothing it can't find. */
  function pickerControl(RelationControl) {
    return class extends RelationControl {
      async choices() {
        const { field, forID, query } = this.props;
        const fields = field.get("search_fields").toJS();
        const found = await query(forID, field.get("collection"), fields, "", undefined, MOST + saves);
        return this.parseHitOptions(found.payload.hits ?? []);
      }

      async loadInitialOptions() {
        const { value } = this.props;
        const found = await this.choices();
        const initialOptions = [value?.toJS?.() ?? value].flat().map(
          (one) => found.find((choice) => choice.value === one) ?? { value: one, label: one, data: {} },
        );
        if (this.mounted) this.setState({ initialOptions });
      }

      loadOptions = async (term, callback) => {
        const words = term.toLowerCase().split(/\s+/);
        const isMeant = ({ label }) => words.every((word) => label.toLowerCase().includes(word));
        callback((await this.choices()).filter(isMeant));
      };
    };
  }

  /** The same for claims: the choices are those of the sources that it finds. */
  function claimControl(Picker, language) {
    return class extends Picker {
      parseHitOptions = (hits) => (hits ?? []).flatMap(claimsOf);
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
    CMS.registerEventListener({ name: "postSave", handler: () => { saves += 1; } });
    const relation = CMS.getWidget("relation");
    const text = CMS.getWidget("string");
    CMS.registerWidget("id", idControl(), text.preview);
    CMS.registerWidget("texts", textsControl(), text.preview);
    const Picker = pickerControl(relation.control);
    CMS.registerWidget("relation", Picker, relation.preview);
    CMS.registerWidget("claim", claimControl(Picker, language), relation.preview);
  }

  return { register };
})();
