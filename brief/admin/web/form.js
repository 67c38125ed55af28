// From a file to what the form shows, and back. The fields are those of settings.json; `form` says
// where the file may say a thing in another way than the form.
"use strict";

const briefForm = (() => {
  const FRONT = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;
  const isMap = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  const isEmpty = (value) =>
    value === undefined || value === null || value === "" ||
    (typeof value === "object" && Object.keys(value).length === 0);

  /** Return what the widget of a field shows for the value of a file. */
  function shown(field, value) {
    const inside = (one) => {
      if (field.fields) return shownAll(field.fields, one);
      return field.field ? shown(field.field, one) : one;
    };
    switch (field.form) {
      case "words":
      case "name":
        return isMap(value) ? value : Object.fromEntries(inAll(field, value));
      case "optional":
        return [inside(value)];
      case "keyed":
        return Object.entries(value).map(([key, one]) => ({ [field.key]: key, ...inside(one) }));
      case "one-or-many":
      case "word-or-list":
        return Array.isArray(value) ? value : [value];
      case "word-or-object":
        return isMap(value) ? inside(value) : { [field.fields[0].name]: value };
      default:
        return Array.isArray(value) ? value.map(inside) : inside(value);
    }
  }

  /** Yield a plain text under its language: the first one, or all where it is a name. */
  function inAll(field, value) {
    const languages = field.form === "name" ? field.languages : field.languages.slice(0, 1);
    return languages.map(({ name }) => [name, value]);
  }

  /** Return what a form shows for a mapping; keys that it doesn't know are left out. */
  function shownAll(fields, values) {
    const made = {};
    for (const field of fields) {
      if (isMap(values) && Object.hasOwn(values, field.name)) made[field.name] = shown(field, values[field.name]);
    }
    return made;
  }

  /** Return the value for a file of what a widget holds; undefined for nothing. */
  function written(field, value) {
    const inside = (one) => {
      if (field.fields) return writtenAll(field.fields, one);
      return field.field ? written(field.field, one) : text(one);
    };
    if (isEmpty(value)) return undefined;
    switch (field.form) {
      case "words":
      case "name":
        return writtenTexts(field, value);
      case "optional":
        return emptied(inside(value[0]));
      case "keyed":
        return emptied(Object.fromEntries(value.map((one) => keyed(field, inside(one)))));
      case "one-or-many":
        return value.length === 1 ? inside(value[0]) : items(value.map(inside));
      case "word-or-list":
        return field.words.includes(value[0]) ? value[0] : items(value.map(inside));
      case "word-or-object": {
        const [first] = field.fields;
        return field.words.includes(value[first.name]) ? value[first.name] : emptied(inside(value));
      }
      default:
        return Array.isArray(value) ? items(value.map(inside)) : emptied(inside(value));
    }
  }

  const items = (values) => emptied(values.filter((one) => !isEmpty(one)));

  function writtenTexts({ form, languages }, value) {
    const texts = {};
    for (const { name } of languages) {
      if (!isEmpty(value[name])) texts[name] = text(value[name]);
    }
    const said = languages.map(({ name }) => texts[name]);
    const isOne = languages.length === 1 || (form === "name" && said.every((one) => one === said[0]));
    return emptied(isOne ? said[0] : texts);
  }

  function keyed(field, { [field.key]: key, ...rest }) {
    return [key ?? "", rest];
  }

  const emptied = (value) => (isEmpty(value) ? undefined : value);
  const text = (value) => String(value).replace(/\r\n?/g, "\n").replace(/[ \t]+$/gm, "").trim();

  function writtenAll(fields, values) {
    const made = {};
    for (const field of fields) {
      const value = written(field, values?.[field.name]);
      if (value !== undefined) made[field.name] = value;
    }
    return made;
  }

  /** Part a file into its front matter, without the lines around it, and its body. */
  function parted(file) {
    const found = FRONT.exec(file);
    if (!found || found.index !== 0) throw new Error("---");
    return [found[1], file.slice(found[0].length)];
  }

  /** Return the format of a type: what Decap CMS asks for to read and to write its files. */
  function format(allFields, words, isLocal) {
    const fields = allFields.filter(({ name }) => name !== "_id" && name !== "body");

    function fromFile(file) {
      const { base, text } = unpacked(file);
      const source = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
      if (base !== undefined) return { ...fromFile(source), _source: base };
      try {
        const [front, body] = parted(source);
        return { ...shownAll(fields, briefYaml.read(front)), body: body.trim(), _id: "-", _source: source };
      } catch (error) {
        return { _source: source, _fault: words.unread.replace("%s", error.message) };
      }
    }

    function toFile(data) {
      if (data._fault) throw new Error(data._fault);
      const source = data._source || "---\n---\n";
      const [front, body] = parted(source);
      const base = writtenAll(fields, shownAll(fields, briefYaml.read(front)));
      const value = writtenAll(fields, data);
      const made = briefYaml.merged(front, base, value);
      refuseLoss(front, made);
      const again = writtenAll(fields, shownAll(fields, briefYaml.read(made)));
      if (JSON.stringify(again) !== JSON.stringify(value)) throw new Error(words.unread.replace("%s", "≠"));
      const text = `---\n${made}---\n${bodyOf(body, data.body ?? "")}`;
      return isLocal ? JSON.stringify({ base: data._source ?? "", text }) : text;
    }

    /** Return what was sent to the preview: a file, and the one that it was made from. */
    function unpacked(file) {
      return file.startsWith("{") ? JSON.parse(file) : { text: file };
    }

    function refuseLoss(before, after) {
      const left = briefYaml.remarks(after);
      for (const remark of briefYaml.remarks(before)) {
        const at = left.indexOf(remark);
        if (at < 0) throw new Error(words.loses.replace("%s", remark));
        left.splice(at, 1);
      }
    }

    return { fromFile, toFile };
  }

  function bodyOf(before, after) {
    const now = after.replace(/\r\n?/g, "\n").trim();
    if (now === before.trim()) return before;
    return now ? `\n${now}\n` : "";
  }

  return { format };
})();
